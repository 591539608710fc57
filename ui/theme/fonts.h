#pragma once

#include <QFont>

class QApplication;

namespace trellis {

enum class TextRole {
    PageTitle,   // 15 semibold
    RecordTitle, // 12 semibold
    CardTitle,   // 11 semibold
    Body,        // 10 regular
    Strong,      // 10 medium
    Label,       // 9 regular: labels, second lines
    LabelStrong, // 9 medium: column headers, group labels
    Count,       // 8.5 regular: counts, small axis labels; nothing is smaller
    Headline,    // 22 semibold
    Tile,        // 20 semibold
};

// The face is IBM Plex Sans where it was embedded, else the system's; figures are equally wide where the face can.
QFont font(TextRole role);

namespace detail {
void applyFonts(QApplication& app); // for Theme alone; needs the application object
}

} // namespace trellis
