/** Talks and other dates. */
package io.splent.cms.events;
