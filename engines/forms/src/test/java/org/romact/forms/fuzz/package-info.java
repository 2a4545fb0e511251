/**
 * Whatever bytes come in, each reader answers in bounded time and with sentences. In the ordinary run these tests read what lies in
 * {@code src/test/resources/org/romact/forms/fuzz}; {@code -Dromact.fuzz=…} lets Jazzer invent more (docs/forms.md).
 */
@org.jspecify.annotations.NullMarked
package org.romact.forms.fuzz;
