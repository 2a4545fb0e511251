/**
 * What romact publishes as open data, said by the modules that hold it: a {@link org.romact.platform.opendata.Dataset} has columns and rows in a stable order.
 * Whatever a module offers here becomes CSV, JSON, a page, an entry of the DCAT-AP catalogue and a part of the OpenAPI document without further work.
 * Invariant: rows are read through the public role, so a dataset can show only what anybody may see.
 */
@NamedInterface("opendata")
@NullMarked
package org.romact.platform.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
