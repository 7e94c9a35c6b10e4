package dev.vpsclaude.server.http;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The answer where a request failed outside all controllers, so that it is a problem like any other. */
@RestController
@Hidden
class LastResort implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<Object> failed(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int told = status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value();
        return Problems.ofStatus(HttpStatusCode.valueOf(told)).answer();
    }
}
