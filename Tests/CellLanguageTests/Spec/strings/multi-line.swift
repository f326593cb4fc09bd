let poem = """
  First line
    indented line
  "quoted" and \"""
  joined \
  to this
  """
print(poem)
let empty = """
  """
print(empty.isEmpty, poem.split(separator: "\n").count)
let framed = """

  middle

  """
print(framed.debugDescription)
