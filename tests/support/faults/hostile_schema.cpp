#include "support/faults/hostile_attacks.h"

namespace trellis::support {

// An endless table, in one line of SQL.
#define ENDLESS "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM r)"

// What the file says it is made of.
const std::vector<SqlAttack> schemaAttacks = {
    {"a trigger that deletes", "CREATE TRIGGER t AFTER INSERT ON op BEGIN DELETE FROM institution; END"},
    {"a trigger that never ends",
     "CREATE TABLE sink(x); CREATE TRIGGER t AFTER INSERT ON txn BEGIN INSERT INTO sink SELECT x FROM (" ENDLESS
     " SELECT x FROM r); END"},
    {"a trigger that refuses", "CREATE TRIGGER t BEFORE INSERT ON op BEGIN SELECT raise(ABORT,'no'); END"},
    {"a trigger that ignores", "CREATE TRIGGER t BEFORE INSERT ON op BEGIN SELECT raise(IGNORE); END"},
    {"a view that never ends in place of a table",
     "PRAGMA legacy_alter_table=ON; DROP TABLE institution; CREATE VIEW institution AS " ENDLESS
     " SELECT x AS id,x AS code,x AS name,x AS acronym,x AS kind,x AS country,x AS city,x AS latitude,x AS longitude,"
     "x AS pic,x AS patients_per_year,x AS website,x AS note FROM r"},
    {"a view in place of the operations",
     "ALTER TABLE op RENAME TO op2; CREATE VIEW op AS SELECT * FROM op2 UNION ALL SELECT * FROM op2"},
    {"a view that names itself",
     "DROP TABLE area; CREATE VIEW area AS SELECT 1 AS id; PRAGMA writable_schema=ON; UPDATE sqlite_schema SET "
     "sql='CREATE VIEW area AS SELECT * FROM area' WHERE name='area'"},
    {"a view of a thousand brackets",
     "PRAGMA writable_schema=ON; INSERT INTO sqlite_schema VALUES('view','v','v',0,'CREATE VIEW v AS SELECT ' || "
     "replace(hex(zeroblob(2000)),'00','(') || '1' || replace(hex(zeroblob(2000)),'00',')'))"},
    {"a virtual table in place of a table",
     "DROP TABLE person; CREATE VIRTUAL TABLE person USING fts5(id,name,email,institution,position,note)"},
    {"a table without types",
     "CREATE TABLE p AS SELECT * FROM institution; DROP TABLE institution; ALTER TABLE p RENAME TO institution; UPDATE "
     "institution SET id=hex(id), name=x'ff00fe', latitude='north', patients_per_year=1.5"},
    {"other types under the same words",
     "CREATE TABLE p AS SELECT * FROM participation; UPDATE p SET activity=7, institution='x', headcount='many', "
     "attended=x'00'; PRAGMA writable_schema=ON; UPDATE sqlite_schema SET rootpage=(SELECT rootpage FROM sqlite_schema "
     "WHERE name='p') WHERE name='decision'"},
    {"a table is missing", "DROP TABLE practice"},
    {"the operations are missing", "DROP TABLE op"},
    {"a column is missing", "ALTER TABLE area DROP COLUMN objectives"},
    {"a column too many", "ALTER TABLE area ADD COLUMN extra TEXT"},
    {"a column that is computed for ever",
     "ALTER TABLE institution DROP COLUMN note; ALTER TABLE institution ADD COLUMN note TEXT GENERATED ALWAYS AS "
     "(hex(zeroblob(500000000))) VIRTUAL"},
    {"a check that is computed for ever",
     "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql=replace(sql,'\"city\" TEXT','\"city\" TEXT "
     "CHECK(length(hex(zeroblob(500000000)))>0)') WHERE name='institution'"},
    {"an index over an expression", "CREATE INDEX i ON institution(hex(zeroblob(1000)))"},
    {"an index that leaves rows out", "CREATE INDEX i ON op(id) WHERE 0"},
    {"an index of its own", "CREATE INDEX my_index ON institution(city)"},
    {"tables and views of another program",
     "CREATE TABLE other(x); CREATE VIEW other_view AS " ENDLESS " SELECT x FROM r; INSERT INTO other VALUES(1)"},
    {"SQL that is none",
     "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql='CREATE TABLE area(' WHERE name='area'"},
    {"SQL of another table",
     "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql='CREATE TABLE person(id BLOB PRIMARY KEY)' WHERE "
     "name='area'"},
    {"SQL that does something else",
     "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql='DROP TABLE institution' WHERE name='area'"},
    {"two tables on one page",
     "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET rootpage=(SELECT rootpage FROM sqlite_schema WHERE "
     "name='op') WHERE name='area'"},
    {"a table on the first page", "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET rootpage=1 WHERE name='area'"},
    {"a table beyond the end",
     "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET rootpage=1000000 WHERE name='institution'"},
    {"an index over another table",
     "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET rootpage=(SELECT rootpage FROM sqlite_schema WHERE "
     "name='txn') WHERE name='op_row'"},
    {"names with quotes", "CREATE TABLE \"a\"\"b'c\"(x); CREATE TABLE \"%1 %n\"(x)"},
    {"ten thousand tables",
     "PRAGMA writable_schema=ON; INSERT INTO sqlite_schema SELECT 'table','t'||x,'t'||x,2,'CREATE TABLE t'||x||'(a)' "
     "FROM (" ENDLESS " SELECT x FROM r LIMIT 10000)"},
    {"statistics that lie",
     "ANALYZE; UPDATE sqlite_stat1 SET stat='9223372036854775807 1 1 1'; INSERT INTO sqlite_stat1 "
     "VALUES('op','op_row','junk'),('nothing','nothing',NULL)"},
    {"version zero", "PRAGMA user_version=0"},
    {"version below zero", "PRAGMA user_version=-1"},
    {"the lowest version", "PRAGMA user_version=-2147483648"},
    {"a newer version", "PRAGMA user_version=1000"},
    {"the highest version", "PRAGMA user_version=2147483647"},
    {"a newer version without tables", "DROP TABLE op; DROP TABLE txn; PRAGMA user_version=1000"},
    {"a newer version with views that never end",
     "DROP TABLE institution; CREATE VIEW institution AS " ENDLESS
     " SELECT x AS id,x AS code,x AS name,x AS acronym,x AS kind,x AS country,x AS city,x AS latitude,x AS longitude,"
     "x AS pic,x AS patients_per_year,x AS website,x AS note FROM r; PRAGMA user_version=1000"},
    {"no identity", "DELETE FROM document"},
    {"two identities", "INSERT INTO document SELECT * FROM document"},
    {"a short identity", "UPDATE document SET id=x'01'"},
    {"write-ahead logging", "PRAGMA journal_mode=WAL"},
    {"incremental vacuum", "PRAGMA auto_vacuum=2; VACUUM"},
    {"small pages", "PRAGMA page_size=512; VACUUM"},
    {"large pages", "PRAGMA page_size=65536; VACUUM"},
};

} // namespace trellis::support
