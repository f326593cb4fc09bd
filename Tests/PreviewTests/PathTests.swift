import Preview
import Testing

@Suite struct PathTests {
  @Test(
    arguments: [
      ("/", "index.html"), ("/a.html", "a.html"), ("/guide/", "guide/index.html"),
      ("/guide/cell%20language.html", "guide/cell language.html"), ("/%C3%A4.html", "ä.html"),
      ("/a%25b", "a%b"), ("/...", "..."), ("/a..b", "a..b"), ("/-/events", "-/events"),
    ])
  func `a path names a file of the site`(_ path: String, _ file: String) throws {
    #expect(try RequestPath.site(path) == file)
  }

  @Test(
    arguments: [
      "/..", "/../etc/passwd", "/a/../../etc/passwd", "/a/..", "/%2e%2e/etc/passwd",
      "/.%2e/etc/passwd", "/%2E%2E/%2E%2E/etc/passwd", "/..%2fetc%2fpasswd", "/a%2fb", "/a%2Fb",
      "/a%5cb", "/..%5c..%5cetc", "/a\\b", "/.", "/./a",
    ])
  func `a path that may lead out of the site is refused`(_ path: String) {
    #expect(throws: RequestPath.Problem.outside) { try RequestPath.site(path) }
  }

  @Test(
    arguments: [
      "", "a.html", "http://localhost/a.html", "*", "//etc/passwd", "/a//b", "/a%", "/a%2", "/a%zz",
      "/a%+1", "/a%00.html", "/a%0d%0ab", "/%ff%fe", "/%c0%ae%c0%ae/etc/passwd", "/a%7f",
    ])
  func `a path that means nothing is refused`(_ path: String) {
    #expect(throws: RequestPath.Problem.malformed) { try RequestPath.site(path) }
  }

  @Test(
    arguments: [
      ("index.html", "text/html; charset=utf-8"), ("assets/style.css", "text/css; charset=utf-8"),
      ("a/b.JSON", "application/json; charset=utf-8"), ("icon.svg", "image/svg+xml"),
      ("f.woff2", "font/woff2"), ("photo.jpeg", "image/jpeg"),
      ("a.b/c", "application/octet-stream"), ("LICENCE", "application/octet-stream"),
      ("x.unknown", "application/octet-stream"),
    ])
  func `browsers are told what a file is`(_ path: String, _ type: String) {
    #expect(ContentType.of(path) == type)
  }
}
