package org.romact.platform.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One door on a town's desk: its title (a text key; key + ".about" says what it is for), its address, and a number of things waiting behind it.
 *
 * @param waiting how many things wait for somebody, or null where nothing can wait
 */
public record DeskTile(String key, String address, @Nullable Long waiting) {

    public static DeskTile of(String key, String address) {
        return new DeskTile(key, address, null);
    }

    /** A module that has something to show on the desk. */
    public interface Source {
        List<DeskTile> tiles(Asker asker);
    }

    /** A module that has something to show on the programme's desk. */
    public interface ProgrammeSource {
        List<DeskTile> programmeTiles(Asker asker);
    }
}
