/**
 * How the records of a schema look in JSON, as {@code schema.json} and the remembered state hold them.
 *
 * <p>Written by hand on Jackson's streams, not bound by reflection: a command lives for a second, and looking at some
 * twenty record classes, making accessors for them and running those uncompiled took a tenth of it. Whoever adds a
 * component to a record adds it to both methods of its {@link io.splent.core.json.JsonCodec}; a test goes through the
 * components of all records and names the one that was forgotten.
 */
@NullMarked
package io.splent.core.json;

import org.jspecify.annotations.NullMarked;
