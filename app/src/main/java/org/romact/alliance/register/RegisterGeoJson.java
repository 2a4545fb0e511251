package org.romact.alliance.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Asker;
import org.romact.platform.settings.Settings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The register as GeoJSON (RFC 7946): points in WGS 84, longitude before latitude, with a bounding box and stable ids. Each says in a sentence of the asker's
 * language what it is, for maps that show nothing else.
 */
@Component
class RegisterGeoJson {
    private final JsonMapper json;
    private final Settings settings;
    private final AllTexts texts;

    RegisterGeoJson(JsonMapper json, Settings settings, AllTexts texts) {
        this.json = json;
        this.settings = settings;
        this.texts = texts;
    }

    byte[] write(List<Participant> participants, Asker asker) {
        List<Map<String, Object>> features = new ArrayList<>();
        double[] box = {180, 90, -180, -90};
        for (Participant one : participants) {
            if (one.longitude() != null && one.latitude() != null) {
                double longitude = rounded(one.longitude());
                double latitude = rounded(one.latitude());
                features.add(feature(one, longitude, latitude, asker));
                box[0] = Math.min(box[0], longitude);
                box[1] = Math.min(box[1], latitude);
                box[2] = Math.max(box[2], longitude);
                box[3] = Math.max(box[3], latitude);
            }
        }
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        if (!features.isEmpty()) {
            collection.put("bbox", box);
        }
        collection.put("features", features);
        return json.writeValueAsBytes(collection);
    }

    private Map<String, Object> feature(Participant one, double longitude, double latitude, Asker asker) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("number", one.number());
        properties.put("name", one.name());
        properties.put("kind", one.kind());
        properties.put("country", one.country());
        properties.put("code", one.code());
        properties.put("joined_on", one.joinedOn().toString());
        properties.put("description", one.summary(texts.in(asker.language())));
        properties.put("page", settings.publicUrl() + asker.path(one.path()));
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", one.number());
        feature.put("geometry", Map.of("type", "Point", "coordinates", new double[] {longitude, latitude}));
        feature.put("properties", properties);
        return feature;
    }

    /** About a metre: the place of a town hall is not more precise. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }
}
