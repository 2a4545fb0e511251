/** Two invented towns with people, communities and interviews, so that a newcomer sees romact at work. Interviews go through the real door for phones. */
@NullMarked
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "platform",
            "platform::people",
            "platform::settings",
            "reach",
            "assess::questionnaire",
            "assess::fieldwork",
            "assess::figures",
            "alliance::register",
            "alliance::article",
            "alliance::event",
            "alliance::practice"
        })
package org.romact.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
