// swift-tools-version: 6.1
import PackageDescription

// Every target names what it may import; Sources/README.md draws the levels. `swift build
// --explicit-target-dependency-import-check error`, run by .ci/run, refuses anything else.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// The machine's values are reached through pointers and by one thread; checks of overlapping
// accesses to its own properties, made at run time, would cost it a tenth of its speed.
let machine: [SwiftSetting] = strict + [.unsafeFlags(["-enforce-exclusivity=unchecked"])]

let package = Package(
  name: "Scorebook",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Score", targets: ["Score"]),
    .executable(name: "scorebook", targets: ["scorebook"]),
  ],
  dependencies: [
    .package(url: "https://github.com/swiftlang/swift-syntax", exact: "603.0.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCommonMark",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CJavaScriptCore", providers: [.apt(["libjavascriptcoregtk-4.1-0"])]),
    .systemLibrary(name: "CProcess"),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g"])]),
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "Markup", swiftSettings: strict),
    .target(name: "CKernels"),
    .target(name: "Tensors", dependencies: ["CKernels"], swiftSettings: strict),
    .target(name: "ScoreModels", dependencies: ["CZlib", "Tensors"], swiftSettings: strict),
    .target(name: "Charts", dependencies: ["Markup"], swiftSettings: strict),
    .target(
      name: "NotebookFormat", dependencies: ["CCommonMark", "Diagnostics", "Yams"],
      swiftSettings: strict),
    .target(
      name: "Typesetting", dependencies: ["CJavaScriptCore", "Diagnostics", "Markup"],
      swiftSettings: strict),
    .target(
      name: "CellLanguage",
      dependencies: [
        "Diagnostics",
        .product(name: "SwiftSyntax", package: "swift-syntax"),
        .product(name: "SwiftDiagnostics", package: "swift-syntax"),
        .product(name: "SwiftParser", package: "swift-syntax"),
        .product(name: "SwiftParserDiagnostics", package: "swift-syntax"),
        .product(name: "SwiftIDEUtils", package: "swift-syntax"),
      ],
      swiftSettings: machine),
    .target(
      name: "Execution",
      dependencies: ["CProcess", "NotebookFormat", "CellLanguage", "Diagnostics"],
      swiftSettings: strict),
    .target(
      name: "Site",
      dependencies: [
        "Execution", "NotebookFormat", "Typesetting", "Markup", "Diagnostics", "Yams",
      ],
      swiftSettings: strict),
    .target(
      name: "Preview",
      dependencies: ["Site", "Execution", "NotebookFormat", "Markup", "Diagnostics"],
      swiftSettings: strict),
    .target(
      name: "Score", dependencies: ["Tensors", "ScoreModels", "Charts"], swiftSettings: strict),
    .target(
      name: "ScoreBindings",
      dependencies: [
        "CellLanguage", "Score", "ScoreModels", "Tensors", "Charts", "Markup", "Diagnostics",
      ],
      swiftSettings: strict),
    .target(
      name: "BindingsGenerator",
      dependencies: [
        .product(name: "SwiftSyntax", package: "swift-syntax"),
        .product(name: "SwiftParser", package: "swift-syntax"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "generate-bindings", dependencies: ["BindingsGenerator"], swiftSettings: strict),
    .executableTarget(
      name: "scorebook",
      dependencies: [
        "Preview", "Site", "Execution", "ScoreBindings", "ScoreModels", "CellLanguage", "Charts",
        "NotebookFormat", "Typesetting", "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "random-bits", dependencies: ["Tensors"], path: "Tests/Benchmarks/RandomBits",
      swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "TensorsTests", dependencies: ["Tensors", "CKernels"], exclude: ["Reference"],
      swiftSettings: strict),
    .testTarget(
      name: "ScoreModelsTests", dependencies: ["ScoreModels", "Tensors"], exclude: ["Reference"],
      swiftSettings: strict),
    .testTarget(
      name: "ChartsTests", dependencies: ["Charts", "Markup"], exclude: ["Snapshots"],
      swiftSettings: strict),
    .testTarget(
      name: "NotebookFormatTests", dependencies: ["NotebookFormat", "Diagnostics"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "TypesettingTests", dependencies: ["Typesetting", "Diagnostics", "Markup"],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "SiteTests",
      dependencies: [
        "Site", "ScoreBindings", "Charts", "CellLanguage", "Execution", "NotebookFormat",
        "Typesetting", "Markup", "Diagnostics",
      ],
      exclude: ["Snapshots", "Course"], swiftSettings: strict),
    .testTarget(
      name: "PreviewTests",
      dependencies: [
        "Preview", "Site", "Execution", "NotebookFormat", "Markup", "Diagnostics",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CellLanguageTests", dependencies: ["CellLanguage", "Diagnostics"],
      exclude: ["Spec", "Refused"], swiftSettings: strict),
    .testTarget(
      name: "ExecutionTests",
      dependencies: ["Execution", "NotebookFormat", "CellLanguage", "Diagnostics"],
      exclude: ["Reports"], swiftSettings: strict),
    .testTarget(
      name: "ScorebookTests",
      dependencies: ["scorebook", "Site", "Execution", "NotebookFormat", "Diagnostics"],
      exclude: ["Errors", "Mistakes", "Planted", "Reports", "Twins"], swiftSettings: strict),
    .testTarget(
      name: "ScoreTests", dependencies: ["Score", "Charts", "Tensors", "ScoreModels"],
      swiftSettings: strict),
    .testTarget(
      name: "ScoreBindingsTests",
      dependencies: [
        "ScoreBindings", "BindingsGenerator", "CellLanguage", "Diagnostics", "Charts",
      ],
      swiftSettings: strict),
  ]
)
