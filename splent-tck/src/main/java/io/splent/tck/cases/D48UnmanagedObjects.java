package io.splent.tck.cases;

import static io.splent.api.change.ChangeKind.DROP_SEQUENCE;
import static io.splent.api.change.ChangeKind.DROP_TABLE;
import static io.splent.api.change.Hazard.DELETES_DATA;
import static io.splent.api.diff.DifferCapability.SEQUENCES;
import static io.splent.api.diff.DifferCapability.TABLES;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** That no model asks for them is reported; that they stay is decided by who knows the owner. Views are never reported. */
@SchemaCase(value = "table, view and sequence of somebody else", hazards = DELETES_DATA)
@Live({
    "create table stray (id integer not null primary key)",
    "create view stray_numbers as select id from book",
    "create sequence stray_sequence"
})
@Expect(value = DROP_TABLE, of = "stray", seen = TABLES)
@Expect(value = DROP_SEQUENCE, of = "stray_sequence", seen = SEQUENCES)
final class D48UnmanagedObjects {

    static class Before {
        @Entity(name = "book")
        static class Book {
            @Id
            int id;
        }
    }
}
