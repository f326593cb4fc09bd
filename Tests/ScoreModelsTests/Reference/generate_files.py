"""Writes the HDF5 files that DatasetFileTests reads, and a compressed one: python3 generate_files.py (needs h5py)."""

import gzip
import os

import h5py
import numpy

folder = os.path.dirname(os.path.abspath(__file__))
points = numpy.arange(10.0).reshape(5, 2) / 4 - 1


def write(name, fill, **options):
    with h5py.File(os.path.join(folder, name), "w", **options) as file:
        fill(file)


def kinds(file):
    file.create_group("group")["data"] = points.astype("f4")
    file["integers"] = numpy.array([[1, -2], [3, 4]], dtype=">i2")
    file.create_dataset(
        "packed", data=points, chunks=(2, 2), compression="gzip", shuffle=True)
    file["bytes"] = numpy.array([200, 7], "u1")
    file["nothing"] = numpy.zeros((0, 3))
    compact = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    compact.set_layout(h5py.h5d.COMPACT)
    space = h5py.h5s.create_simple(points.shape)
    h5py.h5d.create(file.id, b"small", h5py.h5t.IEEE_F64LE, space, compact).write(
        h5py.h5s.ALL, h5py.h5s.ALL, points)
    file["text"] = numpy.array([b"a", b"b"])
    file["number"] = 1.5
    file["links/elsewhere"] = h5py.ExternalLink("points.hdf5", "data")
    file["links/here"] = points
    file.create_dataset("outside", data=points, external=[("points.bin", 0, 80)])
    layout = h5py.VirtualLayout((5, 2), "f8")
    layout[:] = h5py.VirtualSource("points.hdf5", "data", (5, 2))
    file.create_virtual_dataset("view", layout)


# A Julia matrix [2, 5] as h5write writes it: one data set "data", extents [5, 2].
write("points.hdf5", lambda file: file.create_dataset("data", data=points))
write("points-latest.hdf5", lambda file: file.create_dataset("data", data=points), libver="latest")
write("kinds.hdf5", kinds)
if os.path.exists("points.bin"):
    os.remove("points.bin")

zeros = bytes([0, 0, 8, 1]) + (60000).to_bytes(4, "big") + bytes(60000)
with open(os.path.join(folder, "zeros.idx.gz"), "wb") as file:
    file.write(gzip.compress(zeros, 9, mtime=0))
