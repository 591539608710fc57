#pragma once

#include "core/base/month.h"
#include "core/store/store.h"

#include <optional>

// Sample workspaces as data: resources/samples/<template>/structure and /filling, one CSV per type.
namespace trellis::workspace_template {

struct Choices {
    bool structureOnly = false; // without the sample rows
    std::optional<Month> start; // another first month: all dates of the template move with it
    std::optional<int> months;
};

struct Template {
    QString name;  // wp8, research, csa, alliance, topics, empty
    QString title; // for people, translated
};

std::vector<Template> all();

// Makes a new workspace file. Throws Error when the file exists or the template does not.
void create(const QString& path, const QString& templateName, const Choices& choices, const Author& author);

// Takes all rows out that came as samples, with what hangs on them; rows a user's record names stay and are listed.
struct Cleared {
    Store::Applied applied;
    QStringList kept;
};
Cleared removeSamples(Store& store, const Progress& progress = {});
bool hasSamples(const Store& store);

} // namespace trellis::workspace_template
