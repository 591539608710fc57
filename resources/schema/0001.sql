-- The first schema. Frozen once published: a change is a new, higher numbered file.

-- One row: the identity that all copies of this workspace share.
CREATE TABLE document(
    id BLOB NOT NULL,
    created INTEGER NOT NULL
) STRICT;

-- Names of writers, apart from what they wrote.
CREATE TABLE author(
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL
) STRICT;

-- What was written together. number: local, in order of arrival. hlc: hybrid logical time, milliseconds << 16 | counter.
-- at: the writer's wall clock, milliseconds since 1970 UTC. first_arrival: local number of its first operation.
CREATE TABLE txn(
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    hlc INTEGER NOT NULL,
    at INTEGER NOT NULL,
    author INTEGER NOT NULL REFERENCES author(number),
    label TEXT NOT NULL,
    undoes BLOB,
    first_arrival INTEGER NOT NULL
) STRICT;
CREATE INDEX txn_hlc ON txn(hlc);

-- What happened. A creation has neither row nor field: the row has the operation's id, value is a CBOR map of its first
-- values. Any other sets one field of one row. parents: the operations known for the cell, 16 bytes each (none: only the
-- creation). seen: of a deletion, the newest operations of the row's other cells.
CREATE TABLE op(
    arrival INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    txn INTEGER NOT NULL REFERENCES txn(number),
    type TEXT NOT NULL,
    row BLOB,
    field TEXT,
    value ANY,
    parents BLOB,
    seen BLOB
) STRICT;
CREATE INDEX op_row ON op(row, field) WHERE row IS NOT NULL;

-- Derived: the operations of a cell that no other names as parent. A cell without an entry has its creation's value.
CREATE TABLE head(
    row BLOB NOT NULL,
    field TEXT NOT NULL,
    op BLOB NOT NULL,
    PRIMARY KEY(row, field, op)
) STRICT, WITHOUT ROWID;

-- Derived: deleted rows and what they belonged to.
CREATE TABLE gone(
    row BLOB PRIMARY KEY,
    type TEXT NOT NULL,
    owner BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX gone_owner ON gone(owner) WHERE owner IS NOT NULL;

-- Records: a projection of the operations, one table per type.

CREATE TABLE "programme"(
    id BLOB PRIMARY KEY,
    "name" TEXT,
    "acronym" TEXT,
    "grant_number" TEXT,
    "start_month" TEXT,
    "months" INTEGER,
    "currency" TEXT,
    "website" TEXT,
    "tie_max_size" INTEGER,
    "note" TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE "area"(
    id BLOB PRIMARY KEY,
    "number" TEXT,
    "title" TEXT,
    "kind" TEXT,
    "parent" BLOB,
    "start_month" TEXT,
    "end_month" TEXT,
    "description" TEXT,
    "objectives" TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX "area_parent" ON "area"("parent") WHERE "parent" IS NOT NULL;

CREATE TABLE "activity_kind"(
    id BLOB PRIMARY KEY,
    "code" TEXT,
    "title" TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE "activity"(
    id BLOB PRIMARY KEY,
    "code" TEXT,
    "title" TEXT,
    "kind" TEXT,
    "state" TEXT,
    "format" TEXT,
    "start" TEXT,
    "end" TEXT,
    "start_time" TEXT,
    "end_time" TEXT,
    "time_zone" TEXT,
    "place" TEXT,
    "country" TEXT,
    "host" BLOB,
    "capacity" INTEGER,
    "headcount" INTEGER,
    "outcome" TEXT,
    "website" TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX "activity_host" ON "activity"("host") WHERE "host" IS NOT NULL;

CREATE TABLE "participation"(
    id BLOB PRIMARY KEY,
    "activity" BLOB,
    "institution" BLOB,
    "role" TEXT,
    "person" BLOB,
    "headcount" INTEGER,
    "attended" INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX "participation_activity" ON "participation"("activity");
CREATE INDEX "participation_institution" ON "participation"("institution");
CREATE INDEX "participation_person" ON "participation"("person") WHERE "person" IS NOT NULL;

CREATE TABLE "decision"(
    id BLOB PRIMARY KEY,
    "activity" BLOB,
    "text" TEXT,
    "area" BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX "decision_activity" ON "decision"("activity");
CREATE INDEX "decision_area" ON "decision"("area") WHERE "area" IS NOT NULL;

CREATE TABLE "action_item"(
    id BLOB PRIMARY KEY,
    "activity" BLOB,
    "text" TEXT,
    "owner" BLOB,
    "due" TEXT,
    "done" TEXT,
    "area" BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX "action_item_activity" ON "action_item"("activity");
CREATE INDEX "action_item_owner" ON "action_item"("owner") WHERE "owner" IS NOT NULL;
CREATE INDEX "action_item_area" ON "action_item"("area") WHERE "area" IS NOT NULL;

CREATE TABLE "deliverable"(
    id BLOB PRIMARY KEY,
    "number" TEXT,
    "title" TEXT,
    "area" BLOB,
    "lead" BLOB,
    "type" TEXT,
    "dissemination" TEXT,
    "due_month" TEXT,
    "state" TEXT,
    "delivered" TEXT,
    "approved" TEXT,
    "justification" TEXT,
    "description" TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX "deliverable_area" ON "deliverable"("area") WHERE "area" IS NOT NULL;
CREATE INDEX "deliverable_lead" ON "deliverable"("lead") WHERE "lead" IS NOT NULL;

CREATE TABLE "milestone"(
    id BLOB PRIMARY KEY,
    "number" TEXT,
    "title" TEXT,
    "lead" BLOB,
    "due_month" TEXT,
    "verification" TEXT,
    "achieved" TEXT,
    "estimate" TEXT,
    "note" TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX "milestone_lead" ON "milestone"("lead") WHERE "lead" IS NOT NULL;

CREATE TABLE "risk"(
    id BLOB PRIMARY KEY,
    "number" TEXT,
    "description" TEXT,
    "mitigation" TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE "risk_state"(
    id BLOB PRIMARY KEY,
    "risk" BLOB,
    "period" BLOB,
    "state" TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX "risk_state_risk" ON "risk_state"("risk");
CREATE INDEX "risk_state_period" ON "risk_state"("period") WHERE "period" IS NOT NULL;

CREATE TABLE "indicator"(
    id BLOB PRIMARY KEY,
    "name" TEXT,
    "area" BLOB,
    "unit" TEXT,
    "target" REAL,
    "target_date" TEXT,
    "counted_from" TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX "indicator_area" ON "indicator"("area") WHERE "area" IS NOT NULL;

CREATE TABLE "indicator_value"(
    id BLOB PRIMARY KEY,
    "indicator" BLOB,
    "date" TEXT,
    "value" REAL
) STRICT, WITHOUT ROWID;
CREATE INDEX "indicator_value_indicator" ON "indicator_value"("indicator");

CREATE TABLE "institution"(
    id BLOB PRIMARY KEY,
    "code" TEXT,
    "name" TEXT,
    "acronym" TEXT,
    "kind" TEXT,
    "country" TEXT,
    "city" TEXT,
    "latitude" REAL,
    "longitude" REAL,
    "pic" TEXT,
    "patients_per_year" INTEGER,
    "website" TEXT,
    "note" TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE "ccc_status"(
    id BLOB PRIMARY KEY,
    "institution" BLOB,
    "status" TEXT,
    "from" TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX "ccc_status_institution" ON "ccc_status"("institution");

CREATE TABLE "involvement"(
    id BLOB PRIMARY KEY,
    "institution" BLOB,
    "area" BLOB,
    "role" TEXT,
    "beneficiary" BLOB,
    "from" TEXT,
    "until" TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX "involvement_institution" ON "involvement"("institution");
CREATE INDEX "involvement_area" ON "involvement"("area");
CREATE INDEX "involvement_beneficiary" ON "involvement"("beneficiary") WHERE "beneficiary" IS NOT NULL;

CREATE TABLE "person"(
    id BLOB PRIMARY KEY,
    "name" TEXT,
    "email" TEXT,
    "institution" BLOB,
    "position" TEXT,
    "note" TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX "person_institution" ON "person"("institution") WHERE "institution" IS NOT NULL;

CREATE TABLE "assignment"(
    id BLOB PRIMARY KEY,
    "person" BLOB,
    "area" BLOB,
    "role" TEXT,
    "from" TEXT,
    "until" TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX "assignment_person" ON "assignment"("person");
CREATE INDEX "assignment_area" ON "assignment"("area");

CREATE TABLE "practice"(
    id BLOB PRIMARY KEY,
    "title" TEXT,
    "area" BLOB,
    "origin" BLOB,
    "description" TEXT,
    "website" TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX "practice_area" ON "practice"("area") WHERE "area" IS NOT NULL;
CREATE INDEX "practice_origin" ON "practice"("origin") WHERE "origin" IS NOT NULL;

CREATE TABLE "adoption"(
    id BLOB PRIMARY KEY,
    "practice" BLOB,
    "institution" BLOB,
    "stage" TEXT,
    "date" TEXT,
    "evidence" TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX "adoption_practice" ON "adoption"("practice");
CREATE INDEX "adoption_institution" ON "adoption"("institution");

CREATE TABLE "plan_version"(
    id BLOB PRIMARY KEY,
    "name" TEXT,
    "in_force_from" TEXT,
    "note" TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE "planned_effort"(
    id BLOB PRIMARY KEY,
    "plan" BLOB,
    "institution" BLOB,
    "area" BLOB,
    "pm" INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX "planned_effort_plan" ON "planned_effort"("plan");
CREATE INDEX "planned_effort_institution" ON "planned_effort"("institution");
CREATE INDEX "planned_effort_area" ON "planned_effort"("area");

CREATE TABLE "reported_effort"(
    id BLOB PRIMARY KEY,
    "institution" BLOB,
    "area" BLOB,
    "month" TEXT,
    "pm" INTEGER,
    "person" BLOB,
    "note" TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX "reported_effort_institution" ON "reported_effort"("institution");
CREATE INDEX "reported_effort_area" ON "reported_effort"("area");
CREATE INDEX "reported_effort_person" ON "reported_effort"("person") WHERE "person" IS NOT NULL;

CREATE TABLE "reporting_period"(
    id BLOB PRIMARY KEY,
    "number" TEXT,
    "from_month" TEXT,
    "until_month" TEXT,
    "due" TEXT,
    "submitted" TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE "activity_areas"(
    id BLOB PRIMARY KEY,
    "owner" BLOB,
    "item" BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX "activity_areas_owner" ON "activity_areas"("owner");
CREATE INDEX "activity_areas_item" ON "activity_areas"("item");

CREATE TABLE "institution_aliases"(
    id BLOB PRIMARY KEY,
    "owner" BLOB,
    "item" TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX "institution_aliases_owner" ON "institution_aliases"("owner");

CREATE TABLE "milestone_areas"(
    id BLOB PRIMARY KEY,
    "owner" BLOB,
    "item" BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX "milestone_areas_owner" ON "milestone_areas"("owner");
CREATE INDEX "milestone_areas_item" ON "milestone_areas"("item");

CREATE TABLE "risk_areas"(
    id BLOB PRIMARY KEY,
    "owner" BLOB,
    "item" BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX "risk_areas_owner" ON "risk_areas"("owner");
CREATE INDEX "risk_areas_item" ON "risk_areas"("item");

