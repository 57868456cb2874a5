/**
 * Areas on the live server in which desired objects can be created, looked at and thrown away.
 */
@NullMarked
package io.splent.schema.scratch;

import org.jspecify.annotations.NullMarked;
