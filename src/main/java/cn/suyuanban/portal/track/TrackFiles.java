package cn.suyuanban.portal.track;

import cn.suyuanban.catalog.diagram.CaseTraces;
import cn.suyuanban.material.web.FileAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page of a case fetches: its diagram, and the documents that were issued. */
@RestController
@RequestMapping("/track/{number}")
class TrackFiles {

    private final OwnCases cases;
    private final CaseTraces trace;
    private final FileAnswers files;

    TrackFiles(OwnCases cases, CaseTraces trace, FileAnswers files) {
        this.cases = cases;
        this.trace = trace;
        this.files = files;
    }

    @GetMapping(value = "/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> diagram(@PathVariable String number, HttpServletRequest request) {
        String diagram = trace.diagram(cases.require(number, request).id()).orElseThrow(NotYoursException::new);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(diagram);
    }

    @GetMapping("/documents/{id}")
    void document(
            @PathVariable String number,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        files.download(cases.requireIssued(cases.require(number, request), id), response);
    }
}
