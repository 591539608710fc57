#include "support/faults/hostile_attacks.h"

namespace trellis::support {

// What the tables say.
const std::vector<SqlAttack> valueAttacks = {
    {"areas in a circle",
     "UPDATE area SET parent=(SELECT id FROM area a WHERE a.id>area.id ORDER BY id LIMIT 1); UPDATE area SET "
     "parent=(SELECT min(id) FROM area) WHERE parent IS NULL"},
    {"areas that are their own parents", "UPDATE area SET parent=id"},
    {"a chain of five thousand areas",
     "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM r LIMIT 5000) INSERT INTO "
     "area(id,number,title,parent) SELECT CAST(printf('%016d',x) AS BLOB),'1.'||x,'t',CAST(printf('%016d',x-1) AS "
     "BLOB) FROM r"},
    {"five thousand areas beside each other",
     "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM r LIMIT 5000) INSERT INTO "
     "area(id,number,title,kind,parent) SELECT randomblob(16),'8.'||x,'t','work_package',(SELECT min(id) FROM area) "
     "FROM r"},
    {"ids that end alike", "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM r LIMIT 12000) INSERT INTO "
                           "institution(id,name,country) "
                           "SELECT CAST(printf('%08dABCDEFGH',x) AS BLOB),'n'||x,'FR' FROM r"},
    {"references to rows of other types", "UPDATE participation SET institution=activity, activity=institution"},
    {"references to nothing",
     "UPDATE participation SET institution=randomblob(16); UPDATE person SET institution=x'01'"},
    {"lists that own themselves",
     "UPDATE activity_areas SET owner=id, item=id; UPDATE institution_aliases SET owner=id"},
    {"a list item twice a thousand times",
     "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM r LIMIT 1000) INSERT INTO activity_areas SELECT "
     "randomblob(16),owner,item FROM activity_areas,r"},
    {"a programme without end",
     "UPDATE programme SET months=9223372036854775807, start_month='9999-12', tie_max_size=9223372036854775807"},
    {"a programme that runs backwards",
     "UPDATE programme SET months=-9223372036854775807-1, start_month='0001-01', tie_max_size=-1"},
    {"a programme of 2^31 months", "UPDATE programme SET months=2147483648, start_month='2026-01'"},
    {"a programme in no month", "UPDATE programme SET start_month='zzzz-zz', months=0"},
    {"two programmes",
     "INSERT INTO programme SELECT randomblob(16),name,acronym,grant_number,start_month,months,currency,"
     "website,tie_max_size,note FROM programme"},
    {"dates that are none", "UPDATE activity SET start='zzzz-zz-zz', \"end\"='0000-00-00', start_time='99:99'"},
    {"dates far off", "UPDATE activity SET start='9999-12-31', \"end\"='0001-01-01'"},
    {"one date far off",
     "UPDATE activity SET state='held', start='0001-01-01' WHERE id=(SELECT min(id) FROM activity); INSERT INTO "
     "activity(id,title,state,start) VALUES(randomblob(16),'t','held','9999-12-31')"},
    {"dates of letters", "UPDATE activity SET state='held', start='zzzz-01-01'; INSERT INTO "
                         "activity(id,title,state,start) VALUES(randomblob(16),'t','held','2026-01-01')"},
    {"dates of signs",
     "UPDATE activity SET state='held', start='----01-01'; INSERT INTO activity(id,title,state,start) "
     "VALUES(randomblob(16),'t','held','2026-01-01')"},
    {"long dates", "UPDATE activity SET start=hex(zeroblob(100000))"},
    {"the largest numbers",
     "UPDATE institution SET patients_per_year=9223372036854775807, latitude=9e999, longitude=-9e999; UPDATE "
     "participation SET headcount=9223372036854775807, attended=9223372036854775807; UPDATE activity SET "
     "headcount=9223372036854775807, capacity=-9223372036854775807-1"},
    {"the largest person-months",
     "INSERT INTO plan_version(id,name) VALUES(x'00000000000000000000000000000007','p'); INSERT INTO "
     "planned_effort(id,plan,institution,area,pm) SELECT randomblob(16),x'00000000000000000000000000000007',id,(SELECT "
     "id FROM area LIMIT 1),9223372036854775807 FROM institution; INSERT INTO "
     "reported_effort(id,institution,area,month,pm) SELECT randomblob(16),id,(SELECT id FROM area LIMIT "
     "1),'2026-03',9223372036854775807 FROM institution"},
    {"the smallest person-months",
     "INSERT INTO reported_effort(id,institution,area,month,pm) SELECT randomblob(16),id,(SELECT id FROM area LIMIT "
     "1),'x',-9223372036854775807-1 FROM institution"},
    {"indicators without a number",
     "INSERT INTO indicator(id,name,target) VALUES(randomblob(16),'i',9e999); INSERT INTO "
     "indicator_value(id,indicator,date,value) SELECT randomblob(16),id,'2026-01-01',-9e999 FROM indicator"},
    {"text that is no UTF-8", "UPDATE institution SET name=CAST(x'fffec3c328f0808080' AS TEXT), country=CAST(x'ff' AS "
                              "TEXT); UPDATE area SET number=CAST(x'eda080' AS TEXT)"},
    {"text with zeros", "UPDATE institution SET name='a'||char(0)||'b', code=char(0)"},
    {"text of controls",
     "UPDATE institution SET name=char(27)||'[31m'||char(8)||char(8238)||char(65533)||char(1114111)"},
    {"markup", "UPDATE institution SET name='<img src=\"file:///etc/passwd\"><b>x', note='%1 %2 %n %s %n'"},
    {"a text of sixteen megabytes",
     "UPDATE institution SET note=hex(zeroblob(8000000)) WHERE id=(SELECT min(id) FROM institution)"},
    {"an operation of eighty megabytes",
     "UPDATE op SET value=hex(zeroblob(40000000)) WHERE arrival=(SELECT max(arrival) "
     "FROM op)"},
    {"a text of a megabyte in each row", "UPDATE institution SET name=hex(zeroblob(500000))"},
    {"choices nobody offers", "UPDATE activity SET kind='x''y', state='', format=char(10); UPDATE institution SET "
                              "kind='king', country='XXXXXXXX'"},
    {"everything is empty",
     "UPDATE institution SET name=NULL, country=NULL; UPDATE area SET number=NULL, title=NULL; UPDATE activity SET "
     "title=NULL, state=NULL"},
    {"short ids of rows", "UPDATE OR IGNORE institution SET id=substr(id,-3)"},
    {"the empty id", "UPDATE OR IGNORE institution SET id=x''; UPDATE OR IGNORE area SET id=zeroblob(16)"},
    {"an activity of everybody",
     "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM r LIMIT 800) INSERT INTO institution(id,name) SELECT "
     "CAST(printf('%016d',x) AS BLOB),'n'||x FROM r; INSERT INTO participation(id,activity,institution) SELECT "
     "randomblob(16),(SELECT id FROM activity LIMIT 1),id FROM institution; UPDATE programme SET tie_max_size=NULL"},
    {"memberships that end before they begin",
     "INSERT INTO involvement(id,institution,area,\"from\",until) SELECT randomblob(16),i.id,a.id,'9999-12-31',"
     "'0001-01-01' FROM institution i,area a"},
    {"affiliates of each other",
     "INSERT INTO involvement(id,institution,area,beneficiary) SELECT randomblob(16),i.id,a.id,i.id FROM institution "
     "i,area a"},
    {"statuses without dates",
     "INSERT INTO ccc_status(id,institution,status,\"from\") SELECT randomblob(16),id,'certified','soon' FROM "
     "institution"},
};

} // namespace trellis::support
