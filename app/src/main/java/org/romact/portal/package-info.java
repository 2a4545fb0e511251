/** What the public sees: towns, their communities and their published figures, as pages and as open data. Reads only, through a database role that sees nothing else. */
@NullMarked
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "platform",
            "platform::page",
            "platform::people",
            "platform::content",
            "platform::publication",
            "platform::opendata",
            "platform::settings",
            "reach",
            "assess",
            "assess::figures"
        })
package org.romact.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
