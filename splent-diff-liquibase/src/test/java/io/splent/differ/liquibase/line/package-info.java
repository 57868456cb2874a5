/** The entities of a small product line: auth, media, notes with a refinement, and post. */
package io.splent.differ.liquibase.line;
