/** Accounts that can sign in. */
package io.splent.cms.auth;
