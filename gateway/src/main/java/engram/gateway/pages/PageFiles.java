package engram.gateway.pages;

import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The files of the pages, from {@code public/} on the class path; read once, then kept. */
@Singleton
final class PageFiles {
    private static final String ROOT = "/public/";
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html;charset=utf-8"),
                    Map.entry("js", "text/javascript;charset=utf-8"),
                    Map.entry("css", "text/css;charset=utf-8"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("json", "application/json"),
                    Map.entry("webmanifest", "application/manifest+json"),
                    Map.entry("png", "image/png"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("txt", "text/plain;charset=utf-8"),
                    Map.entry("woff2", "font/woff2"));

    private final Map<String, PageFile> known = new ConcurrentHashMap<>();

    /** A file and how to send it. */
    record PageFile(byte[] content, MediaType type, String etag) {}

    /** The file of this path below {@code public/}; empty if there is none. */
    Optional<PageFile> find(String path) {
        var kept = known.get(path);
        if (kept != null) return Optional.of(kept);
        if (!NAME.matcher(path).matches()) return Optional.empty();
        try (var resource = PageFiles.class.getResourceAsStream(ROOT + path)) {
            if (resource == null) return Optional.empty();
            var content = resource.readAllBytes();
            var file = new PageFile(content, typeOf(path), '"' + hash(content) + '"');
            known.put(path, file);
            return Optional.of(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MediaType typeOf(String path) {
        var extension = path.substring(path.lastIndexOf('.') + 1);
        return MediaType.of(TYPES.getOrDefault(extension, "application/octet-stream"));
    }

    private static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
