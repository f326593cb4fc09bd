let s = """one
"""
