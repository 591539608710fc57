#pragma once

#include "core/store/operation.h"

namespace trellis {

// Who writes from this account: an id drawn once and kept in the settings, and the name shown with every change. Until
// the user gives a name it is the account's.
Author currentAuthor();
void setAuthorName(const QString& name);

} // namespace trellis
