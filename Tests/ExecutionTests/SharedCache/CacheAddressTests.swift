import Execution
import Testing

@Suite struct CacheAddressTests {
  @Test(arguments: [
    ("http://cache", "cache", 80, ""),
    ("http://cache/", "cache", 80, ""),
    ("HTTP://cache:8080", "cache", 8080, ""),
    ("http://127.0.0.1:1/a", "127.0.0.1", 1, "/a"),
    ("http://cache:65535/a/b//", "cache", 65535, "/a/b"),
    ("http://[::1]", "::1", 80, ""),
    ("http://[::1]:8080/x", "::1", 8080, "/x"),
    ("http://user@cache:81/a@b", "cache", 81, "/a@b"),
  ])
  func `an address has a host, a port and a prefix`(
    _ text: String, _ host: String, _ port: UInt16, _ prefix: String
  ) throws {
    let address = try CacheAddress(text)
    #expect(address.host == host)
    #expect(address.port == port)
    #expect(address.prefix == prefix)
    #expect(address.text == text)
  }

  @Test(arguments: [
    ("http://cache", nil),
    ("http://Aladdin:open%20sesame@cache", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="),
    ("http://user@cache", "Basic dXNlcjo="),
    ("http://a:b:c@cache", "Basic YTpiOmM="),
    ("http://a:p@ss@cache", "Basic YTpwQHNz"),
    ("http://%C3%A9:%3a@cache", "Basic w6k6Og=="),
  ])
  func `a user becomes a header`(_ text: String, _ header: String?) throws {
    #expect(try CacheAddress(text).authorization == header)
  }

  @Test(arguments: [
    ("http://user:secret@cache:8080/a", "http://cache:8080/a"),
    ("http://user:se@cret@cache", "http://cache"),
    ("http://cache/a@b", "http://cache/a@b"),
  ])
  func `a password is not shown`(_ text: String, _ shown: String) throws {
    #expect(try CacheAddress(text).description == shown)
  }

  @Test(arguments: [
    (
      "https://me:secret@cache/a",
      "'https://cache/a' asks for TLS, which scorebook does not speak; run a proxy on this machine "
        + "that does (stunnel, nginx), and give its address: 'http://127.0.0.1:8080'"
    ),
    (
      "grpc://cache:9092",
      "'grpc://cache:9092' asks for gRPC, which scorebook does not speak; give the server's "
        + "address for HTTP, such as 'http://HOST:8080'"
    ),
    (
      "s3://bucket",
      "'s3://bucket' begins with 's3://'; give a folder, or an address that begins with 'http://'"
    ),
    ("cache:8080", "'cache:8080' is no address; write it as 'http://HOST:8080'"),
    ("http://", "'http://' names no host and port; write it as 'http://HOST:8080'"),
    ("http://:80", "'http://:80' names no host and port; write it as 'http://HOST:8080'"),
    ("http://a:0", "'http://a:0' names no host and port; write it as 'http://HOST:8080'"),
    ("http://a:65536", "'http://a:65536' names no host and port; write it as 'http://HOST:8080'"),
    ("http://a:+1", "'http://a:+1' names no host and port; write it as 'http://HOST:8080'"),
    ("http://a:", "'http://a:' names no host and port; write it as 'http://HOST:8080'"),
    ("http://::1", "'http://::1' names no host and port; write it as 'http://HOST:8080'"),
    ("http://[::1", "'http://[::1' names no host and port; write it as 'http://HOST:8080'"),
    ("http://a/?x=1", "'http://a/?x=1' holds '?'; leave out what begins with it"),
    ("http://a#x", "'http://a#x' holds '#'; leave out what begins with it"),
    (
      "http://a/ b",
      "'http://a/ b' holds characters that addresses do not; write them as '%20', or a host's name "
        + "in its ASCII form"
    ),
    (
      "http://a%:b@c",
      "the user or the password in 'http://c' holds '%' without two digits; write '%25' for '%'"
    ),
  ])
  func `what is none is told, without the password`(_ text: String, _ problem: String) {
    do throws(CacheAddress.Problem) {
      _ = try CacheAddress(text)
      Issue.record("'\(text)' is an address")
    } catch {
      #expect(error.description == problem)
    }
  }

  @Test func `line ends do not reach the server`() {
    for text in ["http://a/\r\nX: y", "http://a\n", "http://a:b\r\n@c"] {
      #expect(throws: CacheAddress.Problem.self) { try CacheAddress(text) }
    }
  }

  @Test func `folders are told from addresses`() {
    #expect(CacheAddress.isAddress("http://a"))
    #expect(CacheAddress.isAddress("ftp://a"))
    #expect(!CacheAddress.isAddress("/a/b"))
    #expect(!CacheAddress.isAddress("http:/a"))
  }
}
