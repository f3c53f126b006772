package engram.gateway.pages;

import engram.manners.PassesQueries;
import engram.manners.Problem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

/**
 * The pages. Files whose name carries a hash are kept for a year; everything else is asked for
 * again. A path that is no file is a place within the pages and gets the same first page.
 */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.ALL)
@Hidden
@PassesQueries
final class PageController {
    private static final String FIRST_PAGE = "index.html";
    private static final String CONTRACT_PAGE = "docs.html";

    private final PageFiles files;

    PageController(PageFiles files) {
        this.files = files;
    }

    @Get
    HttpResponse<?> first(@Nullable @Header("If-None-Match") String known) {
        return file(FIRST_PAGE, known);
    }

    /** The contract to read and to try. */
    @Get("/api/docs")
    HttpResponse<?> contract(@Nullable @Header("If-None-Match") String known) {
        return file(CONTRACT_PAGE, known);
    }

    @Get("/{+path}")
    HttpResponse<?> any(String path, @Nullable @Header("If-None-Match") String known) {
        // Where many services have their figures; these here are at the management port.
        if (path.equals("prometheus")) throw Problem.notFound().refusal();
        var last = path.substring(path.lastIndexOf('/') + 1);
        return file(last.contains(".") ? path : FIRST_PAGE, known);
    }

    private HttpResponse<?> file(String path, @Nullable String known) {
        var file = files.find(path);
        if (file.isEmpty()) throw Problem.notFound().refusal();
        var found = file.get();
        var response =
                found.etag().equals(known)
                        ? HttpResponse.notModified()
                        : HttpResponse.ok(found.content()).contentType(found.type());
        return response.header("ETag", found.etag())
                .header(
                        "Cache-Control",
                        path.startsWith("assets/")
                                ? "public, max-age=31536000, immutable"
                                : "no-cache");
    }
}
