/** Where people live: the communities of a town, how many households and people, from which source. Later: services, access, visits. */
@NullMarked
@ApplicationModule(
        displayName = "Reach",
        allowedDependencies = {"platform", "platform::page", "platform::audit", "platform::people", "platform::opendata"
        })
package org.romact.reach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
