extension TemplateKind {
  /// A whole page.
  static let page = TemplateKind(
    "page", "a whole page, whose parts are other templates",
    fields: [
      .text("language"), .text("kind"), .text("title"), .address("home"), .markup("head"),
      .markup("header"), .markup("navigation"), .markup("content"), .markup("sections"),
      .markup("footer"),
    ],
    required: ["head", "content"],
    text: """
      <!DOCTYPE html>
      <html lang="{{language}}"><head>
      {{{head}}}
      </head>
      <body class="{{kind}}">
      <a class="skip" href="#page.content">Skip to content</a>
      {{{header}}}
      {{#navigation}}
      <nav class="course-nav" aria-label="Course">{{{navigation}}}</nav>
      {{/navigation}}
      <main id="page.content">
      {{{content}}}
      </main>
      {{#sections}}
      <nav class="page-nav" aria-label="On this page">{{{sections}}}</nav>
      {{/sections}}
      {{#footer}}
      {{{footer}}}
      {{/footer}}
      </body>
      </html>

      """)

  /// What a page tells browsers and search engines.
  static let head = TemplateKind(
    "head", "what a page tells browsers and search engines",
    fields: [
      .text("title"), .text("description"), .text("course"), .address("icon"), .address("styles"),
      .address("font"), .address("canonical"), .address("feed"),
      .list("properties", [.text("name"), .text("content")]),
      .list("scripts", [.address("address"), .fact("deferred")]),
    ],
    required: ["title", "styles"],
    text: """
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>{{title}}</title>
      {{#description}}
      <meta name="description" content="{{description}}">
      {{/description}}
      <meta name="color-scheme" content="light dark">
      <link rel="icon" type="image/svg+xml" href="{{icon}}">
      <link rel="stylesheet" href="{{styles}}">
      {{#font}}
      <link rel="preload" as="font" type="font/otf" href="{{font}}" crossorigin="anonymous">
      {{/font}}
      {{#canonical}}
      <link rel="canonical" href="{{canonical}}">
      {{/canonical}}
      {{#properties}}
      <meta property="{{name}}" content="{{content}}">
      {{/properties}}
      {{#feed}}
      <link rel="alternate" type="application/atom+xml" title="{{course}}" href="{{feed}}">
      {{/feed}}
      {{#scripts}}
      <script src="{{address}}"{{#deferred}} defer{{/deferred}}></script>
      {{/scripts}}

      """)

  /// The line at the top of a page.
  static let header = TemplateKind(
    "header", "the line at the top of a page",
    fields: [
      .address("home"), .markup("course"), .text("name"), .fact("menu"), .markup("sections"),
      .markup("navigation"), .markup("searchIcon"), .markup("themeIcon"),
    ],
    text: #"""
      <header class="site-header"><a class="site-title" href="{{home}}"{{#name}} aria-label="{{name}}"{{/name}}>{{{course}}}</a>{{#menu}}<details class="menu"><summary>Contents</summary><div class="menu-content">{{{sections}}}{{{navigation}}}</div></details>{{/menu}}<button type="button" class="search" aria-label="Search" aria-keyshortcuts="/ Control+K" hidden>{{{searchIcon}}}<span>Search</span><kbd aria-hidden="true">/</kbd></button><button type="button" class="theme" aria-label="Dark theme" hidden>{{{themeIcon}}}</button></header>

      """#)

  /// The lists of links beside a page.
  static let navigation = TemplateKind(
    "navigation", "the list of lessons beside a page, by parts",
    fields: [
      .list(
        "parts",
        [
          .markup("title"), .address("address"), .text("name"), .fact("hasLessons"),
          .list(
            "lessons", [.address("address"), .text("name"), .markup("title"), .fact("current")]),
        ]),
      .list("all", [.address("address"), .text("count")]), .fact("hasAppendices"),
      .list("appendices", [.address("address"), .text("title"), .fact("current")]),
    ],
    text: #"""
      {{#parts}}{{#title}}<p class="nav-head">{{#address}}<a href="{{address}}"{{#name}} aria-label="{{name}}"{{/name}}>{{{title}}}</a>{{/address}}{{^address}}{{{title}}}{{/address}}</p>{{/title}}{{#hasLessons}}<ul>{{#lessons}}<li><a href="{{address}}"{{#name}} aria-label="{{name}}"{{/name}}{{#current}} aria-current="page"{{/current}}>{{{title}}}</a></li>{{/lessons}}</ul>{{/hasLessons}}{{/parts}}{{#all}}<p class="nav-all"><a href="{{address}}">All {{count}} lessons</a></p>{{/all}}{{#hasAppendices}}<ul class="nav-appendices">{{#appendices}}<li><a href="{{address}}"{{#current}} aria-current="page"{{/current}}>{{title}}</a></li>{{/appendices}}</ul>{{/hasAppendices}}

      """#)

  /// The course's own text at the foot of a page.
  static let footer = TemplateKind(
    "footer", "the foot of a page; 'footer.md' is its text",
    fields: [.markup("text"), .text("course"), .address("home")],
    text: """
      {{#text}}
      <footer class="site-footer">
      {{{text}}}
      </footer>
      {{/text}}

      """)

  /// The page for addresses that do not exist.
  static let missing = TemplateKind(
    "missing", "the text of '404.html', for addresses that do not exist",
    fields: [.address("home"), .markup("course")],
    required: ["home"],
    text: """
      <p class="eyebrow">404</p>
      <h1>Page not found</h1>
      <p>There is nothing at this address. <a href="{{home}}">All lessons</a> are on the page of the course.</p>

      """)
}
