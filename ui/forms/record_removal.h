#pragma once

#include "ui/workspace/workspace.h"

class QWidget;

namespace trellis {

// "It takes 39 participations and 2 decisions along." Empty when nothing hangs on the rows.
QString removalSentence(const Removal& removal, size_t rows);

// Says what goes along or what stands in the way, and deletes when the user agrees. Does not wait for the answer.
void askToRemove(Workspace& workspace, const RecordType& type, const std::vector<Id>& rows, QWidget* parent);

} // namespace trellis
