/** Tags for notes, a refinement of the notes feature. */
package io.splent.cms.notes.tags;
