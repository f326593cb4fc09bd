import CCommonMark

extension NotebookReader {
  /// The version of the Markdown library, such as "0.29.0.gfm.6".
  package static var parserVersion: String { String(cString: cmark_version_string()) }
}
