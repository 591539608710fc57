#pragma once

namespace trellis {

// Installs the program's own words in the user's language; English where there is no catalogue for it, because its
// plural forms are in one, too. After the application object is made.
void installCatalogue();

} // namespace trellis
