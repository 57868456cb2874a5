/** Who is behind an account. */
package io.splent.cms.profile;
