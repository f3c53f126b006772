package engram.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildLogsTest {
    @TempDir Path folder;

    @Test
    void standard_output_begins_anew_once_it_is_large_and_the_one_before_is_kept()
            throws Exception {
        var logs = ChildLogs.in(folder, "engine");
        for (var start = 0; start < 5; start++) Files.write(logs.openOutput(), new byte[1 << 20]);

        assertThat(logs.openOutput()).isEmptyFile();
        try (var files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("engine.out", "engine.out.1");
        }
    }

    @Test
    void the_last_lines_of_both_files_are_told() throws Exception {
        var logs = ChildLogs.in(folder, "engine");
        Files.writeString(logs.log(), "old\n".repeat(10_000) + "no such chunk\n");
        Files.writeString(logs.openOutput(), "out of memory\n");

        assertThat(logs.lastLines())
                .contains("no such chunk", "out of memory")
                .hasSizeLessThan(1000);
    }
}
