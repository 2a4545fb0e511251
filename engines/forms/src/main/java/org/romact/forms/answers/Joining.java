package org.romact.forms.answers;

import java.util.List;
import java.util.Optional;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Question;
import org.romact.forms.definition.Repeat;
import org.romact.forms.definition.Table;

/** Lays the rows of a filled form out under the columns that all versions have together. */
final class Joining {
    private final MergedForm merged;

    Joining(MergedForm merged) {
        this.merged = merged;
    }

    Row row(Row then) {
        return row(then, merged.form().table(merged.form().rootPath()).orElseThrow(), Optional.empty());
    }

    private Row row(Row then, Table table, Optional<Row> around) {
        List<Question> columns = table.columns();
        Cell[] cells = new Cell[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = merged.column(columns.get(i).path()).orElseThrow().cell(then);
        }
        FormDefinition form = merged.form();
        Row now = then.under(form, table, around, cells);
        for (Row child : then.children()) {
            Repeat repeat = then.form().repeat(child.table().path()).orElseThrow();
            adopt(now, child, merged.tableOf(repeat));
        }
        return now;
    }

    /** A repeat may have left the one it stood in. */
    private void adopt(Row around, Row child, Table table) {
        Row holder = around;
        while (!table.path().startsWith(holder.table().path() + "/")
                && holder.parent().isPresent()) {
            holder = holder.parent().get();
        }
        holder.adopt(row(child, table, Optional.of(holder)));
    }
}
