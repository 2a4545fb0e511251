package org.romact.platform.places;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.romact.platform.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the database's lists up to those that come with the program, where these are others than the last time; by one node, while others wait. */
@Component
class ShippedLists {
    private static final Logger LOG = LoggerFactory.getLogger(ShippedLists.class);
    private static final List<ShippedList> ALL = List.of(Places.LIST, LocalAuthorities.LIST);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    ShippedLists(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @EventListener(ApplicationStartedEvent.class)
    void load() {
        load(ALL);
    }

    void load(List<ShippedList> lists) {
        Scope.nobody("start")
                .run(() -> transactions.executeWithoutResult(status -> {
                    jdbc.queryForList("select pg_advisory_xact_lock(hashtext('romact.lists'))");
                    lists.forEach(list -> bringUpToDate(list, status));
                }));
    }

    private void bringUpToDate(ShippedList list, TransactionStatus status) {
        String version = list.version();
        if (!jdbc.queryForList("select version from platform.list_version where list = ?", String.class, list.name())
                .contains(version)) {
            List<List<Object>> rows = list.rows();
            jdbc.batchUpdate(list.put(), rows.stream().map(List::toArray).toList());
            removeWhatVanished(list, rows, status);
            jdbc.update("""
                    insert into platform.list_version (list, version) values (?, ?)
                    on conflict (list) do update set version = excluded.version""", list.name(), version);
        }
    }

    private void removeWhatVanished(ShippedList list, List<List<Object>> rows, TransactionStatus status) {
        int width = list.key().size();
        Set<List<Object>> listed = new HashSet<>();
        rows.forEach(row -> listed.add(row.subList(0, width)));
        long kept = jdbc
                .query(list.keys(), (row, n) -> {
                    Object[] key = new Object[width];
                    for (int i = 0; i < width; i++) {
                        key[i] = row.getObject(i + 1);
                    }
                    return List.of(key);
                })
                .stream()
                .filter(key -> !listed.contains(key) && !removed(list, key, status))
                .count();
        if (kept > 0) {
            LOG.info("{} rows are no longer in the list {} and stay, for they are referred to.", kept, list.name());
        }
    }

    /**
     * Who refers to a row belongs to modules above, and row-level security hides it here; the foreign key sees it. What had to stay is tried again
     * with the next version of the list.
     */
    private boolean removed(ShippedList list, List<Object> key, TransactionStatus status) {
        Object before = status.createSavepoint();
        try {
            jdbc.update(list.remove(), key.toArray());
            status.releaseSavepoint(before);
            return true;
        } catch (DataIntegrityViolationException referredTo) {
            status.rollbackToSavepoint(before);
            status.releaseSavepoint(before);
            return false;
        }
    }
}
