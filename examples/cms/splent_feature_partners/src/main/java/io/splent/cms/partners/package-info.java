/** The logos of partners. */
package io.splent.cms.partners;
