/**
 * Open data for machines and for people: every {@link org.romact.platform.opendata.Dataset} of every module as CSV, JSON and a page, described by CSV on the Web,
 * a DCAT-AP catalogue and an OpenAPI document. Addresses of data carry no language and never change.
 */
@NullMarked
package org.romact.portal.data;

import org.jspecify.annotations.NullMarked;
