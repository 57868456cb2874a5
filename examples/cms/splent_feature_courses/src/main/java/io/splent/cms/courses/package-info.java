/** Courses with their pages, revisions and attachments. */
package io.splent.cms.courses;
