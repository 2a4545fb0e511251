/**
 * The Alliance of cities and regions, and what the programme tells the world: who takes part, which organisations cooperate, news, meetings, good practices,
 * adopted texts. Knows no town's data. Invariant: what a stranger sent is seen by the programme and by whoever holds its link, until it is published.
 */
@NullMarked
@ApplicationModule(
        displayName = "Alliance",
        allowedDependencies = {
            "platform",
            "platform::opendata",
            "platform::page",
            "platform::people",
            "platform::audit",
            "platform::mail",
            "platform::map",
            "platform::scope",
            "platform::settings",
            "platform::content",
            "platform::openform",
            "platform::places",
            "platform::publication"
        })
package org.romact.alliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
