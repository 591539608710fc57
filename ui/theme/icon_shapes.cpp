#include "ui/theme/icon_shapes.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace trellis::detail {

namespace {

struct IconShape {
    std::string_view name;
    const char* path;
};

// Sorted by name for the search; path data in SVG's own words.
constexpr std::array iconShapes = {
    IconShape{"archive", "M3 4H21V9H3ZM5 9V20H19V9M10 13H14"},
    IconShape{"arrow-down", "M12 4V20M5 13 12 20 19 13"},
    IconShape{"arrow-left", "M20 12H4M11 5 4 12 11 19"},
    IconShape{"arrow-left-right", "M4 8H19M15 4 19 8 15 12M20 16H5M9 12 5 16 9 20"},
    IconShape{"arrow-right", "M4 12H20M13 5 20 12 13 19"},
    IconShape{"arrow-up", "M12 20V4M5 11 12 4 19 11"},
    IconShape{"arrow-up-down", "M8 20V5M4 9 8 5 12 9M16 4V19M12 15 16 19 20 15"},
    IconShape{"award", "M6.5 8.5a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0M8.5 13 7 21.5 12 18.5 17 21.5 15.5 13"},
    IconShape{"bell", "M6 17V11A6 6 0 0 1 18 11V17L20 18H4ZM10 21H14"},
    IconShape{"book-open", "M12 6V20M12 6C9 4 6 4 3 4V18C6 18 9 18 12 20 15 18 18 18 21 18V4C18 4 15 4 12 6"},
    IconShape{"briefcase", "M3 7H21V20H3ZM9 7V4H15V7M3 13H21"},
    IconShape{"building-2", "M7 21V3H17V21ZM7 11H3V21H21V8H17M10.5 7H13.5M10.5 11H13.5M10.5 15H13.5"},
    IconShape{"calendar", "M4 5H20V21H4ZM4 10H20M8 3V7M16 3V7"},
    IconShape{"calendar-check", "M4 5H20V21H4ZM4 10H20M8 3V7M16 3V7M9 15.5 11.2 17.7 15.2 13.5"},
    IconShape{"calendar-days",
              "M4 5H20V21H4ZM4 10H20M8 3V7M16 3V7M8 14H8.1M12 14H12.1M16 14H16.1M8 17.5H8.1M12 17.5H12.1"},
    IconShape{"chart-column", "M4 4V20H20M9 16V12M13.5 16V7M18 16V10"},
    IconShape{"chart-line", "M4 4V20H20M8 15 12 10 15 13 20 7"},
    IconShape{"check", "M5 12.5 10 17.5 19 7"},
    IconShape{"chevron-down", "M6 9 12 15 18 9"},
    IconShape{"chevron-left", "M15 6 9 12 15 18"},
    IconShape{"chevron-right", "M9 6 15 12 9 18"},
    IconShape{"chevron-up", "M6 15 12 9 18 15"},
    IconShape{"circle", "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0"},
    IconShape{"circle-alert", "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M12 7.5V12.5M12 16V16.1"},
    IconShape{"circle-check", "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M8.5 12.2 11 14.7 15.7 9.5"},
    IconShape{"circle-dashed",
              "M10 3.2A9 9 0 0 1 14 3.2M17.5 4.9A9 9 0 0 1 20 8M20.9 11A9 9 0 0 1 20.4 15M18.6 18.1A9 9 0 0 1 15 20"
              ".5M11 21A9 9 0 0 1 7.2 19.6M4.7 17.2A9 9 0 0 1 3.2 13.6M3.3 9.8A9 9 0 0 1 5.3 6"},
    IconShape{"circle-dot", "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0"},
    IconShape{"circle-help", "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M9.3 9.3A2.8 2.8 0 1 1 12 13V13.6M12 17V17.1"},
    IconShape{"circle-x", "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M9 9 15 15M15 9 9 15"},
    IconShape{"clipboard-copy", "M8 5H5V21H19V5H16M8 3H16V7H8ZM15 13H9M11.5 10.5 9 13 11.5 15.5"},
    IconShape{"clipboard-list", "M8 5H5V21H19V5H16M8 3H16V7H8ZM9 12H15M9 16H15"},
    IconShape{"clipboard-paste", "M8 5H5V21H19V5H16M8 3H16V7H8ZM9 13H15M12.5 10.5 15 13 12.5 15.5"},
    IconShape{"clock", "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M12 7V12L15.5 14"},
    IconShape{"columns-3", "M3 4H21V20H3ZM9 4V20M15 4V20"},
    IconShape{"copy", "M9 9H21V21H9ZM15 9V3H3V15H9"},
    IconShape{"corner-down-right", "M5 4V14H19M14 9 19 14 14 19"},
    IconShape{"database",
              "M4 6C4 2.5 20 2.5 20 6V18C20 21.5 4 21.5 4 18ZM4 6C4 9.5 20 9.5 20 6M4 12C4 15.5 20 15.5 20 12"},
    IconShape{"download", "M12 3V15M7 10 12 15 17 10M4 16V20H20V16"},
    IconShape{"ellipsis",
              "M4.2 12a0.8 0.8 0 1 0 1.6 0a0.8 0.8 0 1 0 -1.6 0M11.2 12a0.8 0.8 0 1 0 1.6 0a0.8 0.8 0 1 0 -1.6 0"
              "M18.2 12a0.8 0.8 0 1 0 1.6 0a0.8 0.8 0 1 0 -1.6 0"},
    IconShape{"equal", "M5 9H19M5 15H19"},
    IconShape{"external-link", "M14 4H20V10M20 4 11 13M18 14V20H4V6H10"},
    IconShape{"eye",
              "M2 12C5 6.5 8.5 5 12 5S19 6.5 22 12C19 17.5 15.5 19 12 19S5 17.5 2 12ZM9 12a3 3 0 1 0 6 0a3 3 0 1 0 "
              "-6 0"},
    IconShape{"eye-off", "M2 12C5 6.5 8.5 5 12 5S19 6.5 22 12C19 17.5 15.5 19 12 19S5 17.5 2 12ZM4 20 20 4"},
    IconShape{"file", "M6 3H14L19 8V21H6ZM14 3V8H19"},
    IconShape{"file-check", "M6 3H14L19 8V21H6ZM14 3V8H19M9.5 14.5 11.5 16.5 15.5 12"},
    IconShape{"file-code-2", "M6 3H14L19 8V21H6ZM14 3V8H19M10.5 12 8.5 14.5 10.5 17M14 12 16 14.5 14 17"},
    IconShape{"file-down", "M6 3H14L19 8V21H6ZM14 3V8H19M12.5 11V17.5M10 15 12.5 17.5 15 15"},
    IconShape{"file-image", "M6 3H14L19 8V21H6ZM14 3V8H19M9.5 12.5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M8 19 13 14.5 16 17"},
    IconShape{"file-output", "M6 3H14L19 8V21H6ZM14 3V8H19M15 14.5H3M6 11.5 3 14.5 6 17.5"},
    IconShape{"file-plus", "M6 3H14L19 8V21H6ZM14 3V8H19M12.5 11.5V17.5M9.5 14.5H15.5"},
    IconShape{"file-spreadsheet", "M6 3H14L19 8V21H6ZM14 3V8H19M9 12H16M9 16H16M12.5 12V19"},
    IconShape{"file-text", "M6 3H14L19 8V21H6ZM14 3V8H19M9.5 12.5H15.5M9.5 16.5H15.5"},
    IconShape{"flag", "M5 21V4H18L15.5 8.5 18 13H5"},
    IconShape{"folder-open", "M3 19V5H9L11 7.5H19V11M3 19 6 11H22L19 19Z"},
    IconShape{"funnel", "M3 4H21L14 13V20L10 18V13Z"},
    IconShape{"gauge", "M4 18A9 9 0 1 1 20 18M12 14 16 9"},
    IconShape{"gavel", "M13 4 20 11M9 8 16 15M14.5 5.5 10.5 9.5M18.5 9.5 14.5 13.5M11 11.5 3.5 19"},
    IconShape{"git-branch",
              "M3.5 18.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0M3.5 5.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0M15.5 7a2"
              ".5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0M6 8V16M18 9.5A8 8 0 0 1 8.5 18"},
    IconShape{"git-merge",
              "M3.5 5.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0M3.5 18.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0M15.5 15."
              "5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0M6 8V16M6 8A8 8 0 0 0 15.5 15.5"},
    IconShape{"globe", "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M3 12H21M12 3C8 8 8 16 12 21M12 3C16 8 16 16 12 21"},
    IconShape{"graduation-cap", "M2 10 12 5 22 10 12 15ZM6 12V17C9 19.5 15 19.5 18 17V12M22 10V15"},
    IconShape{"grid-3x3", "M3 3H21V21H3ZM3 9H21M3 15H21M9 3V21M15 3V21"},
    IconShape{"handshake", "M3 7 8 6 12 8 16 6 21 7V15L16 16 12 19 8 16 3 15M12 8 9 12 11 13.5 14 11"},
    IconShape{"hard-drive", "M6 5H18L21.5 13V19H2.5V13ZM2.5 13H21.5M7 16.2H7.1"},
    IconShape{"hash", "M4 9H20M4 15H20M10 3 8 21M16 3 14 21"},
    IconShape{"history", "M4 4V9H9M4.5 9A8.5 8.5 0 1 1 4 14M12 8V12L15 14"},
    IconShape{"house", "M4 10.5 12 4 20 10.5V20H4ZM9.5 20V14H14.5V20"},
    IconShape{"image", "M3 4H21V20H3ZM7 9a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0M5 20 15 11 21 16"},
    IconShape{"inbox", "M6 4H18L21 13V20H3V13ZM3 13H8.5L10 16H14L15.5 13H21"},
    IconShape{"info", "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M12 11V16.5M12 7.7V7.8"},
    IconShape{"keyboard", "M2 6H22V18H2ZM6 10H6.1M10 10H10.1M14 10H14.1M18 10H18.1M8 14H16"},
    IconShape{"landmark", "M3 9 12 3 21 9ZM5 9V18M10 9V18M14 9V18M19 9V18M3 21H21"},
    IconShape{"laptop", "M5 5H19V16H5ZM2 19H22"},
    IconShape{"layers", "M12 3 21 8 12 13 3 8ZM3 12.5 12 17.5 21 12.5M3 16.5 12 21.5 21 16.5"},
    IconShape{"lightbulb", "M9 17C9 14 6 13 6 9A6 6 0 0 1 18 9C18 13 15 14 15 17ZM10 21H14"},
    IconShape{"link",
              "M10 13.5A4.5 4.5 0 0 0 16.5 14L19.5 11A4.5 4.5 0 0 0 13 4.6L11.5 6M14 10.5A4.5 4.5 0 0 0 7.5 10L4.5 "
              "13A4.5 4.5 0 0 0 11 19.4L12.5 18"},
    IconShape{"link-2", "M9 7H7A5 5 0 0 0 7 17H9M15 7H17A5 5 0 0 1 17 17H15M8 12H16"},
    IconShape{"list-checks", "M3 6.5 5 8.5 8.5 5M3 16.5 5 18.5 8.5 15M12.5 7H21M12.5 17H21"},
    IconShape{"list-filter", "M3 6H21M7 12H17M10 18H14"},
    IconShape{"lock", "M5 11H19V21H5ZM8 11V7A4 4 0 0 1 16 7V11"},
    IconShape{"lock-open", "M5 11H19V21H5ZM8 11V7A4 4 0 0 1 15.5 5.5"},
    IconShape{"log-out", "M10 4H4V20H10M9 12H20M15 7 20 12 15 17"},
    IconShape{"mail", "M3 5H21V19H3ZM3 7 12 13 21 7"},
    IconShape{"map", "M3 6 9 4 15 6 21 4V18L15 20 9 18 3 20ZM9 4V18M15 6V20"},
    IconShape{"map-pin",
              "M12 21C7 15.5 5 13 5 10A7 7 0 0 1 19 10C19 13 17 15.5 12 21ZM9.5 10a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 "
              "-5 0"},
    IconShape{"maximize", "M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"},
    IconShape{"megaphone", "M3 10 18 5V18L3 14ZM7 15.5V20H11V16.5M21 10V13"},
    IconShape{"menu", "M4 6H20M4 12H20M4 18H20"},
    IconShape{"message-square", "M4 4H20V17H9L4 21Z"},
    IconShape{"milestone", "M12 3V7M12 13V21M4 7H17L21 10 17 13H4Z"},
    IconShape{"minus", "M5 12H19"},
    IconShape{"monitor", "M3 4H21V16H3ZM8 20H16M12 16V20"},
    IconShape{"moon", "M20 14A8.5 8.5 0 1 1 10 4 7 7 0 0 0 20 14Z"},
    IconShape{"move",
              "M12 3V21M3 12H21M9.5 5.5 12 3 14.5 5.5M9.5 18.5 12 21 14.5 18.5M5.5 9.5 3 12 5.5 14.5M18.5 9.5 21 12"
              " 18.5 14.5"},
    IconShape{"package", "M12 3 20 7.5V16.5L12 21 4 16.5V7.5ZM4 7.5 12 12 20 7.5M12 12V21"},
    IconShape{"panel-right", "M3 4H21V20H3ZM15 4V20"},
    IconShape{"pause", "M8 5V19M16 5V19"},
    IconShape{"pencil", "M4 20 5 15.5 16.5 4 20 7.5 8.5 19ZM14 6.5 17.5 10"},
    IconShape{"play", "M7 4.5 19 12 7 19.5Z"},
    IconShape{"plus", "M12 5V19M5 12H19"},
    IconShape{"presentation", "M2 4H22M4 4V15H20V4M12 15V18M8 21 12 18 16 21"},
    IconShape{"printer", "M7 9V3H17V9M7 18H3V9H21V18H17M7 14H17V21H7Z"},
    IconShape{"redo-2", "M15 5 20 10 15 15M20 10H10A5 5 0 0 0 10 20H14"},
    IconShape{"refresh-cw", "M20 4V9H15M4 20V15H9M19.5 9A8 8 0 0 0 5 8M4.5 15A8 8 0 0 0 19 16"},
    IconShape{"repeat", "M17 3 21 7 17 11M3 11V7H21M7 21 3 17 7 13M21 13V17H3"},
    IconShape{"rotate-ccw", "M4 4V9H9M4.5 9A8.5 8.5 0 1 1 4 14"},
    IconShape{"rows-3", "M3 4H21V20H3ZM3 9.3H21M3 14.7H21"},
    IconShape{"save", "M4 4H16L20 8V20H4ZM8 4V9H14V4M8 20V14H16V20"},
    IconShape{"scale", "M12 4V20M8 20H16M5 7H19M5 7 2.5 14H7.5ZM19 7 16.5 14H21.5Z"},
    IconShape{"search", "M4 11a7 7 0 1 0 14 0a7 7 0 1 0 -14 0M16 16 21 21"},
    IconShape{"send", "M21 3 14 21 10.5 13.5 3 10ZM21 3 10.5 13.5"},
    IconShape{"settings",
              "M8.8 12a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0M4.5 12a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0 -15 0M12 2V"
              "4.5M12 19.5V22M2 12H4.5M19.5 12H22M4.9 4.9 6.7 6.7M17.3 17.3 19.1 19.1M4.9 19.1 6.7 17.3M17.3 6.7 19"
              ".1 4.9"},
    IconShape{"share-2",
              "M15 5a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M3 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M15 19a3 3 0 1 0 6 0a3 3 0 1 0 -"
              "6 0M8.6 13.5 15.4 17.5M15.4 6.5 8.6 10.5"},
    IconShape{"shield", "M12 3 20 6V11C20 16 17 19.5 12 21 7 19.5 4 16 4 11V6Z"},
    IconShape{"shield-check", "M12 3 20 6V11C20 16 17 19.5 12 21 7 19.5 4 16 4 11V6ZM9 12 11 14 15 10"},
    IconShape{"split", "M15 3H21V9M9 3H3V9M12 21V13L3 4M21 3 14 10"},
    IconShape{"square", "M4 4H20V20H4Z"},
    IconShape{"square-check", "M4 4H20V20H4ZM8 12.2 11 15.2 16 9"},
    IconShape{"star", "M12 3 14.7 9 21 9.6 16.2 13.8 17.7 20.2 12 16.8 6.3 20.2 7.8 13.8 3 9.6 9.3 9Z"},
    IconShape{"sun",
              "M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M12 2V4M12 20V22M2 12H4M20 12H22M5 5 6.4 6.4M17.6 17.6 19 19M5 19 "
              "6.4 17.6M17.6 6.4 19 5"},
    IconShape{"sun-moon", "M4 12a8 8 0 1 0 16 0a8 8 0 1 0 -16 0M12 4A8 8 0 0 1 12 20ZM12 4V20"},
    IconShape{"table", "M3 4H21V20H3ZM3 9.3H21M3 14.7H21M12 4V20"},
    IconShape{"tag", "M3 3H12L21 12 12 21 3 12ZM7.5 7.5H7.6"},
    IconShape{"target",
              "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M7 12a5 5 0 1 0 10 0a5 5 0 1 0 -10 0M11 12a1 1 0 1 0 2 0a1 1 0 1"
              " 0 -2 0"},
    IconShape{"timer", "M4.5 14a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0 -15 0M10 3H14M12 14 15 11"},
    IconShape{"trash-2", "M4 6H20M9 6V3.5H15V6M6 6 7 21H17L18 6M10 10.5V16.5M14 10.5V16.5"},
    IconShape{"trending-up", "M3 17 9 11 13 15 21 7M15 7H21V13"},
    IconShape{"triangle-alert", "M12 4 21.5 20H2.5ZM12 10V14M12 17V17.1"},
    IconShape{"undo-2", "M9 5 4 10 9 15M4 10H14A5 5 0 0 1 14 20H10"},
    IconShape{"upload", "M12 15V3M7 8 12 3 17 8M4 16V20H20V16"},
    IconShape{"user", "M8 8a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M5 21A7 7 0 0 1 19 21"},
    IconShape{"user-check", "M5 8a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M2 21A7 7 0 0 1 16 21M16 11 18 13 22 9"},
    IconShape{"user-plus", "M5 8a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M2 21A7 7 0 0 1 16 21M19 8V14M16 11H22"},
    IconShape{"users",
              "M5 8a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M2 21A7 7 0 0 1 16 21M16 4.3A4 4 0 0 1 16 11.7M18.5 15A7 7 0 0 1 22"
              " 21"},
    IconShape{"vote", "M5 12H3V20H21V12H19M6 16V4H18V16ZM9.5 9.5 11.3 11.3 14.8 7.8"},
    IconShape{"waypoints",
              "M9.7 4.5a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0 -4.6 0M17.2 12a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0 -4.6 0M2"
              ".2 12a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0 -4.6 0M9.7 19.5a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0 -4.6 0M10."
              "3 6.3 6.2 10.2M6.8 12H17.2M13.7 17.7 17.8 13.7"},
    IconShape{"wifi-off",
              "M4 4 20 20M12 19.5H12.1M8.5 16A5 5 0 0 1 15 15.5M5 12.5A10 10 0 0 1 9.5 9.9M2 9A15 15 0 0 1 6 6.2M12"
              " 5.5A15 15 0 0 1 22 9"},
    IconShape{"workflow", "M3 3H10V10H3ZM14 14H21V21H14ZM6.5 10V17.5H14"},
    IconShape{"x", "M6 6 18 18M18 6 6 18"},
    IconShape{"zoom-in", "M4 11a7 7 0 1 0 14 0a7 7 0 1 0 -14 0M16 16 21 21M8 11H14M11 8V14"},
    IconShape{"zoom-out", "M4 11a7 7 0 1 0 14 0a7 7 0 1 0 -14 0M16 16 21 21M8 11H14"},
};

constexpr const char* plainMark = "M5 5H19V19H5ZM10 12a2 2 0 1 0 4 0a2 2 0 1 0 -4 0";

} // namespace

QByteArray iconShape(const QString& name) {
    const QByteArray wanted = name.toUtf8();
    const std::string_view key(wanted.constData(), static_cast<std::size_t>(wanted.size()));
    const auto found = std::ranges::lower_bound(iconShapes, key, {}, &IconShape::name);
    const char* path = found != iconShapes.end() && found->name == key ? found->path : plainMark;
    return QByteArrayLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\" fill=\"none\" "
                             "stroke=\"currentColor\" stroke-width=\"2\" stroke-linecap=\"round\" "
                             "stroke-linejoin=\"round\"><path d=\"") +
           path + QByteArrayLiteral("\"/></svg>");
}

} // namespace trellis::detail
