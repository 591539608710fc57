// What SQLite itself needs for the rows of a workspace, as microseconds on standard output:
//   raw_rows insert WORKSPACE PLAIN.db   the same rows into the same tables with the same indexes, one transaction a
//   table raw_rows read WORKSPACE              institutions, activities and participations, each value once raw_rows
//   sort WORKSPACE SQL          the rows of a statement, each stepped over
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sqlite3.h>
#include <string>
#include <vector>

namespace {

constexpr const char* tables[] = {"institution", "activity", "participation"};

void fail(sqlite3* db) {
    std::fprintf(stderr, "%s\n", sqlite3_errmsg(db));
    std::exit(1);
}

sqlite3* open(const char* path, int flags) {
    sqlite3* db = nullptr;
    if (sqlite3_open_v2(path, &db, flags | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK)
        fail(db);
    return db;
}

void run(sqlite3* db, const std::string& sql) {
    if (sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(db);
}

sqlite3_stmt* prepare(sqlite3* db, const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        fail(db);
    return statement;
}

class Stopwatch {
public:
    void print() const {
        const auto spent = std::chrono::steady_clock::now() - begin_;
        std::printf("%lld\n",
                    static_cast<long long>(std::chrono::duration_cast<std::chrono::microseconds>(spent).count()));
    }

private:
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

struct Table {
    std::string insertion;
    int columns = 0;
    std::vector<sqlite3_value*> values; // row by row
};

Table load(sqlite3* db, const std::string& name) {
    Table table;
    sqlite3_stmt* rows = prepare(db, "SELECT * FROM " + name + " ORDER BY id");
    table.columns = sqlite3_column_count(rows);
    std::string parameters = "?";
    for (int i = 1; i < table.columns; ++i)
        parameters += ",?";
    table.insertion = "INSERT INTO " + name + " VALUES(" + parameters + ')';
    while (sqlite3_step(rows) == SQLITE_ROW)
        for (int i = 0; i < table.columns; ++i)
            table.values.push_back(sqlite3_value_dup(sqlite3_column_value(rows, i)));
    sqlite3_finalize(rows);
    return table;
}

void insert(sqlite3* source, const char* path) {
    std::remove(path);
    sqlite3* db = open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    run(db, "PRAGMA synchronous=EXTRA; PRAGMA cache_size=-16384");
    std::vector<Table> all;
    for (const char* name : tables) {
        sqlite3_stmt* made = prepare(source, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name='" +
                                                 std::string(name) + "' ORDER BY type='index'");
        while (sqlite3_step(made) == SQLITE_ROW)
            run(db, reinterpret_cast<const char*>(sqlite3_column_text(made, 0)));
        sqlite3_finalize(made);
        all.push_back(load(source, name));
    }
    const Stopwatch watch;
    for (const Table& table : all) {
        run(db, "BEGIN IMMEDIATE");
        sqlite3_stmt* insertion = prepare(db, table.insertion);
        for (size_t at = 0; at < table.values.size(); at += size_t(table.columns)) {
            for (int i = 0; i < table.columns; ++i)
                sqlite3_bind_value(insertion, i + 1, table.values[at + size_t(i)]);
            if (sqlite3_step(insertion) != SQLITE_DONE)
                fail(db);
            sqlite3_reset(insertion);
        }
        sqlite3_finalize(insertion);
        run(db, "COMMIT");
    }
    watch.print();
    sqlite3_close(db);
}

// Every value of every row is fetched and looked at.
long long readAll(sqlite3* db, const std::string& sql) {
    long long bytes = 0;
    sqlite3_stmt* rows = prepare(db, sql);
    const int columns = sqlite3_column_count(rows);
    while (sqlite3_step(rows) == SQLITE_ROW)
        for (int i = 0; i < columns; ++i)
            if (const void* value = sqlite3_column_blob(rows, i)) {
                bytes += sqlite3_column_bytes(rows, i);
                bytes += *static_cast<const unsigned char*>(value) & 1;
            }
    sqlite3_finalize(rows);
    return bytes;
}

} // namespace

int main(int argc, char** argv) {
    const std::string what = argc > 1 ? argv[1] : "";
    if (argc == 4 && what == "insert") {
        insert(open(argv[2], SQLITE_OPEN_READONLY), argv[3]);
        return 0;
    }
    const Stopwatch watch;
    long long bytes = 0;
    if (argc == 3 && what == "read") {
        sqlite3* db = open(argv[2], SQLITE_OPEN_READONLY);
        bytes = readAll(db, "SELECT id,country FROM institution") + readAll(db, "SELECT id,state,start FROM activity") +
                readAll(db, "SELECT activity,institution,attended FROM participation");
    } else if (argc == 4 && what == "sort") {
        bytes = readAll(open(argv[2], SQLITE_OPEN_READONLY), argv[3]);
    } else {
        std::fprintf(stderr, "Usage: raw_rows insert WORKSPACE PLAIN.db | read WORKSPACE | sort WORKSPACE SQL\n");
        return 2;
    }
    if (bytes == 0)
        std::fprintf(stderr, "There are no rows.\n");
    watch.print();
    return bytes == 0 ? 1 : 0;
}
