/** People and the roles they hold. */
package io.splent.cms.team;
