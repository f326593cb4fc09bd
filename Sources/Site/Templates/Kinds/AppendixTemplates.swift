extension TemplateKind {
  /// The content of the page of symbols.
  static let symbols = TemplateKind(
    "symbols", "the content of the page of symbols",
    fields: [
      .fact("hasShapes"),
      .list(
        "symbols",
        [
          .text("anchor"), .markup("symbol"), .markup("meaning"), .text("name"), .text("shape"),
          .list("introduced", [.address("address"), .markup("title"), .text("name")]),
        ]),
    ],
    required: ["anchor", "symbol", "meaning"],
    text: """
      <h1>Symbols</h1>
      <div class="scroll" tabindex="0" role="region" aria-label="Symbols"><table class="symbols">
      <thead><tr><th scope="col">Symbol</th><th scope="col">Meaning</th>{{#hasShapes}}<th scope="col">Shape</th>{{/hasShapes}}<th scope="col">Introduced in</th></tr></thead>
      <tbody>
      {{#symbols}}
      <tr id="{{anchor}}"><td>{{{symbol}}}</td><td>{{{meaning}}}</td>{{#hasShapes}}<td>{{#shape}}<code>{{shape}}</code>{{/shape}}</td>{{/hasShapes}}<td>{{#introduced}}<a href="{{address}}"{{#name}} aria-label="{{name}}"{{/name}}>{{{title}}}</a>{{/introduced}}</td></tr>
      {{/symbols}}
      </tbody>
      </table></div>

      """)

  /// The content of the page of references.
  static let references = TemplateKind(
    "references", "the content of the page of references",
    fields: [
      .list("works", [.text("anchor"), .text("key"), .markup("work"), .markup("lessons")])
    ],
    required: ["anchor", "work"],
    text: """
      <h1>References</h1>
      <ul class="references">
      {{#works}}
      <li id="{{anchor}}">{{{work}}}{{#lessons}} <span class="cited-in">Cited in {{{lessons}}}</span>{{/lessons}}</li>
      {{/works}}
      </ul>

      """)

  /// The content of the first page of the library's reference.
  static let library = TemplateKind(
    "library", "the content of the first page of the library's reference",
    fields: [
      .list(
        "subjects",
        [
          .address("address"), .text("name"),
          .list("entries", [.address("address"), .text("name"), .text("summary")]),
        ])
    ],
    required: ["address", "name"],
    text: """
      <h1>Library</h1>
      <p class="summary">What cells can use beyond Swift’s standard library, made from its doc comments.</p>
      {{#subjects}}
      <h2><a href="{{address}}">{{name}}</a></h2><ul class="library-list">
      {{#entries}}
      <li><a href="{{address}}"><code>{{name}}</code></a>{{#summary}} {{summary}}{{/summary}}</li>
      {{/entries}}
      </ul>
      {{/subjects}}

      """)

  /// The content of a page of the library's reference.
  static let librarySubject = TemplateKind(
    "library-subject", "the content of a page of the library's reference",
    fields: [.address("library"), .text("title"), .markup("entries")],
    required: ["title", "entries"],
    text: """
      <p class="eyebrow"><a href="{{library}}">Library</a></p>
      <h1>{{title}}</h1>
      {{{entries}}}

      """)

  /// A type or a function in the library's reference.
  static let libraryEntry = TemplateKind(
    "library-entry", "a type, or the functions of one name, in the library's reference",
    fields: [
      .text("anchor"), .text("name"),
      .list(
        "declarations",
        [
          .markup("declaration"), .markup("documentation"), .fact("hasMembers"),
          .list("members", [.markup("declaration"), .markup("documentation")]),
        ]),
    ],
    required: ["anchor", "name", "declaration"],
    text: """
      <section class="library-entry"><h2 id="{{anchor}}"><a class="heading-link" href="#{{anchor}}">{{name}}</a></h2>{{#declarations}}{{{declaration}}}{{{documentation}}}{{#hasMembers}}<dl class="members">{{#members}}
      <dt>{{{declaration}}}</dt>
      <dd>{{{documentation}}}</dd>{{/members}}
      </dl>{{/hasMembers}}{{/declarations}}</section>

      """)
}
