#pragma once

#include "core/record/text.h"
#include "ui/models/reference_lookup.h"

// The texts of a cell: as it is shown, as it is edited and copied, and how what was typed is read.
// `words` are those of references and lists (Reader::Shown).
namespace trellis::cell_text {

bool isNumber(const Field& field);

QString shown(const Field& field, const Value& value, const QString& words, const TextContext& context);

// Plain text that read() takes back: dates 2026-03-05, numbers with the decimal sign of the locale and no groups,
// labels of choices, words of references.
QString forEditing(const Field& field, const Value& value, const QString& words, const TextContext& context);

// Reads every type of field. Items of a list are parted by semicolons.
Parsed read(const Field& field, const QString& text, const TextContext& context, ReferenceLookup& lookup);

// Texts go to other programs as they go into exports: what a spreadsheet could take for a formula has an apostrophe
// before it. Only such an apostrophe is taken off again.
QString leaving(const Field& field, const QString& text);
QString arriving(const Field& field, const QString& text);

} // namespace trellis::cell_text
