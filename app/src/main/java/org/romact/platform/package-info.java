/**
 * What every module stands on: towns (authorities), people and their roles, scope and audit of each transaction, pages, texts, mail.
 * Knows nothing of surveys, plans or money. Invariant: nothing town-owned is read or written outside a {@link org.romact.platform.Scope}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
package org.romact.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
