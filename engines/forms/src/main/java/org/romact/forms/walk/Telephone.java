package org.romact.forms.walk;

import java.util.List;
import org.javarosa.core.model.actions.setgeopoint.SetGeopointAction;
import org.javarosa.core.model.actions.setgeopoint.SetGeopointActionHandler;
import org.javarosa.core.services.IPropertyManager;
import org.javarosa.core.services.PropertyManager;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.core.services.properties.IPropertyRules;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;

/** What JavaRosa asks of the device it runs on. It keeps this for the whole process. */
final class Telephone {
    private Telephone() {}

    static void register() {
        new JavaRosaCoreModule().registerModule();
        new XFormsModule().registerModule();
        PrototypeManager.registerPrototype("org.javarosa.model.xform.XPathReference");
        PropertyManager.setPropertyManager(new NothingKnown());
        XFormParser.registerActionHandler(SetGeopointActionHandler.ELEMENT_NAME, new SetGeopointActionHandler() {
            @Override
            public SetGeopointAction getSetGeopointAction() {
                return new SomewhereInBucharest();
            }
        });
    }

    private static final class SomewhereInBucharest extends SetGeopointAction {
        @Override
        public void requestLocationUpdates() {
            saveLocationValue("44.45 26.1 80 4.5");
        }
    }

    /** Number, owner and the like of the device. */
    private static final class NothingKnown implements IPropertyManager {
        @Override
        public List<String> getProperty(String name) {
            return List.of();
        }

        @Override
        public String getSingularProperty(String name) {
            return "";
        }

        @Override
        public void setProperty(String name, String value) {}

        @Override
        public void setProperty(String name, List<String> values) {}

        @Override
        public void addRules(IPropertyRules rules) {}

        @Override
        public List<IPropertyRules> getRules() {
            return List.of();
        }
    }
}
