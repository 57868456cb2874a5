/** The private notes of an account. */
package io.splent.cms.notes;
