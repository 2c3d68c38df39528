package dev.sekisho.compensation.console.page;

import java.util.List;

/**
 * Tasks, those that are due first come first.
 *
 * @param next the address of the next page, null on the last one
 */
public record TaskListPage(Filters filters, List<TaskLine> tasks, String next) {

    public TaskListPage {
        tasks = List.copyOf(tasks);
    }

    /** As they stood in the address; null where nothing was asked. */
    public record Filters(String owner, String bankCode, String state, boolean overdue) {}
}
