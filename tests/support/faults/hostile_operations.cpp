#include "support/faults/hostile_attacks.h"

namespace trellis::support {

// What the log says.
const std::vector<SqlAttack> operationAttacks = {
    {"creations of random bytes", "UPDATE op SET value=randomblob(200) WHERE row IS NULL"},
    {"creations of text", "UPDATE op SET value='text' WHERE row IS NULL"},
    {"creations of numbers", "UPDATE op SET value=12 WHERE row IS NULL"},
    {"creations of nothing", "UPDATE op SET value=NULL WHERE row IS NULL"},
    {"creations cut off", "UPDATE op SET value=substr(value,1,length(value)/2) WHERE row IS NULL"},
    {"a map of 2^63 entries", "UPDATE op SET value=x'bb7fffffffffffffff646e616d6561' WHERE row IS NULL"},
    {"a text of 2^31 bytes", "UPDATE op SET value=x'a1646e616d657a7fffffff6162' WHERE row IS NULL"},
    {"a text of 2^63 bytes", "UPDATE op SET value=x'a1646e616d657b7fffffffffffffff6162' WHERE row IS NULL"},
    {"a key of 2^63 bytes", "UPDATE op SET value=x'a17b7fffffffffffffff6162' WHERE row IS NULL"},
    {"bytes of 2^31", "UPDATE op SET value=x'a1646e616d655a7fffffff6162' WHERE row IS NULL"},
    {"an array of 2^32", "UPDATE op SET value=x'a1646e616d659affffffff6162' WHERE row IS NULL"},
    {"text without end", "UPDATE op SET value=x'a1646e616d657f616161' WHERE row IS NULL"},
    {"a map without end", "UPDATE op SET value=x'bf646e616d65' WHERE row IS NULL"},
    {"a hundred thousand arrays in each other",
     "UPDATE op SET value=CAST(x'a1646e616d65' || replace(hex(zeroblob(100000)),'00',x'81') AS BLOB) WHERE row IS "
     "NULL"},
    {"a hundred thousand tags", "UPDATE op SET value=CAST(x'a1646e616d65' || replace(hex(zeroblob(100000)),'00',x'c1') "
                                "AS BLOB) WHERE row IS NULL"},
    {"numbers below all", "UPDATE op SET value=x'a2646e616d653bffffffffffffffff6770617469656e74731b7fffffffffffffff' "
                          "WHERE row IS NULL"},
    {"the same field twice", "UPDATE op SET value=x'a2646e616d656161646e616d656162' WHERE row IS NULL"},
    {"fields nobody knows", "UPDATE op SET value=x'a1676e6f7468696e6783010203' WHERE row IS NULL"},
    {"undefined and simple values", "UPDATE op SET value=x'a3646e616d65f764636f6465f864636f756ef0' WHERE row IS NULL"},
    {"short ids", "UPDATE op SET id=CAST(substr(id,1,3)||CAST(arrival AS BLOB) AS BLOB)"},
    {"long ids", "UPDATE op SET id=CAST(id||zeroblob(1000) AS BLOB)"},
    {"ids of zeros", "UPDATE op SET id=zeroblob(16) WHERE arrival=1"},
    {"rows of their own operation", "UPDATE op SET row=id, field='name' WHERE row IS NOT NULL"},
    {"a row without a field", "UPDATE op SET field=NULL"},
    {"a field without a row", "UPDATE op SET field='name' WHERE row IS NULL"},
    {"an empty field", "UPDATE op SET row=id, field=''"},
    {"fields with quotes", "UPDATE op SET field='na\"me''; --' WHERE row IS NOT NULL"},
    {"types nobody knows", "UPDATE op SET type='animal'"},
    {"types that are none of ours", "UPDATE op SET type='op' WHERE arrival%2"},
    {"types exchanged", "UPDATE op SET type='area' WHERE type='institution'"},
    {"parents in a circle",
     "UPDATE op SET parents=(SELECT CAST(group_concat(id,'') AS BLOB) FROM op) WHERE row IS NOT NULL"},
    {"its own parent", "UPDATE op SET parents=id WHERE row IS NOT NULL"},
    {"parents of odd length", "UPDATE op SET parents=randomblob(37), seen=randomblob(5)"},
    {"twenty thousand parents", "UPDATE op SET parents=randomblob(320000) WHERE arrival=(SELECT max(arrival) FROM op)"},
    {"operations without a transaction", "UPDATE op SET txn=txn+1000"},
    {"all in one transaction", "UPDATE op SET txn=1"},
    {"the last arrival", "UPDATE op SET arrival=9223372036854775807 WHERE arrival=(SELECT max(arrival) FROM op)"},
    {"arrivals below zero", "UPDATE op SET arrival=-arrival"},
    {"the last transaction", "UPDATE txn SET number=9223372036854775807 WHERE number=(SELECT max(number) FROM txn)"},
    {"the end of time", "UPDATE txn SET hlc=9223372036854775807, at=9223372036854775807"},
    {"before time", "UPDATE txn SET hlc=-9223372036854775807-1, at=-9223372036854775807-1"},
    {"first arrivals at the end", "UPDATE txn SET first_arrival=9223372036854775807"},
    {"first arrivals below zero", "UPDATE txn SET first_arrival=-9223372036854775807-1"},
    {"undoings in a circle",
     "UPDATE txn SET undoes=(SELECT id FROM txn t WHERE t.number=txn.number+1); UPDATE txn SET undoes=(SELECT id FROM "
     "txn WHERE number=1) WHERE undoes IS NULL"},
    {"undoings of themselves", "UPDATE txn SET undoes=id"},
    {"transactions without an author", "DELETE FROM author"},
    {"an author without an id", "UPDATE author SET id=x'', name=''"},
    {"labels of tabs", "UPDATE txn SET label=replace(hex(zeroblob(5000)),'00',char(9))"},
    {"labels that look like samples", "UPDATE txn SET label='sample'||char(9)||'institution'"},
    {"a label of a megabyte", "UPDATE txn SET label=hex(zeroblob(500000)) WHERE number=1"},
    {"heads of other rows", "UPDATE OR IGNORE head SET row=(SELECT id FROM institution LIMIT 1)"},
    {"heads that are not there", "UPDATE head SET op=randomblob(16)"},
    {"every operation a head",
     "INSERT OR IGNORE INTO head SELECT row,field,id FROM op WHERE row IS NOT NULL; INSERT OR "
     "IGNORE INTO head SELECT (SELECT id FROM institution LIMIT 1),'name',id FROM op"},
    {"no heads", "DELETE FROM head"},
    {"deletions of everything", "INSERT INTO head SELECT id,'_deleted',id FROM op WHERE row IS NULL"},
    {"everything is gone and there", "INSERT OR IGNORE INTO gone SELECT id,type,id FROM op"},
    {"deleted with a text",
     "INSERT INTO op(id,txn,type,row,field,value) SELECT randomblob(16),1,type,id,'_deleted','x' "
     "FROM op WHERE row IS NULL; INSERT INTO head SELECT row,field,id FROM op WHERE "
     "field='_deleted'"},
    {"no operations", "DELETE FROM op"},
    {"no transactions", "DELETE FROM txn"},
    {"ten thousand heads on a cell",
     "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM r LIMIT 10000) INSERT INTO "
     "op(id,txn,type,row,field,value) SELECT randomblob(16),1,'institution',(SELECT id FROM institution LIMIT "
     "1),'city','c'||x FROM r; INSERT OR IGNORE INTO head SELECT row,field,id FROM op WHERE field='city'"},
    {"values of the wrong kind", "UPDATE op SET value=randomblob(16) WHERE row IS NOT NULL; UPDATE head SET "
                                 "field='parent'"},
};

} // namespace trellis::support
