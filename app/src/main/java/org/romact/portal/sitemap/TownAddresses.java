package org.romact.portal.sitemap;

import java.util.List;
import org.romact.platform.Authorities;
import org.romact.platform.page.Sitemap;
import org.springframework.stereotype.Component;

@Component
class TownAddresses implements Sitemap.Source {
    private final Authorities authorities;

    TownAddresses(Authorities authorities) {
        this.authorities = authorities;
    }

    @Override
    public List<Sitemap.Entry> pages() {
        return authorities.list().stream()
                .map(town -> Sitemap.Entry.of("/towns/" + town.slug()))
                .toList();
    }
}
