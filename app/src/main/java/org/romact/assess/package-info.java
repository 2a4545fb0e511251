/**
 * From one household interview to a published figure: questionnaires, phones, interviews as they came, indicators as data, estimates with their
 * uncertainty, releases through the disclosure guard.
 *
 * <p>Invariants: an acknowledged interview is never lost, changed or doubled; no key leads from an interview to a person; no figure leaves but through a
 * release.
 */
@NullMarked
@ApplicationModule(
        displayName = "Assess",
        allowedDependencies = {
            "platform",
            "platform::page",
            "platform::audit",
            "platform::people",
            "platform::content",
            "platform::publication",
            "platform::opendata",
            "platform::settings",
            "reach"
        })
package org.romact.assess;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
