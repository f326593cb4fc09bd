struct P: Printable {}
