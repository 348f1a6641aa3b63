"""As much of PySpark as docs/clusters.md uses, over lists in two partitions. Where PySpark is installed, Python takes that."""

import glob
import shlex
import subprocess


class RDD:
    def __init__(self, partitions):
        self.partitions = partitions

    def _each(self, change):
        return RDD([change(part) for part in self.partitions])

    def map(self, f):
        return self._each(lambda part: [f(one) for one in part])

    def flatMap(self, f):
        return self._each(lambda part: [each for one in part for each in f(one)])

    def filter(self, f):
        return self._each(lambda part: [one for one in part if f(one)])

    def pipe(self, command):
        """A process for each partition; its exit status does not matter."""

        def piped(part):
            given = "".join(f"{line}\n" for line in part).encode()
            return subprocess.run(shlex.split(command), input=given, stdout=subprocess.PIPE).stdout.decode().splitlines()

        return self._each(piped)

    def union(self, other):
        return RDD(self.partitions + other.partitions)

    def cache(self):
        return self

    def collect(self):
        return [one for part in self.partitions for one in part]

    def toDF(self, _names):
        return self

    @property
    def write(self):
        return self

    def parquet(self, path):
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(f"{one}\n" for one in self.collect())


class SparkSession:
    @property
    def sparkContext(self):
        return self

    def appName(self, _name):
        return self

    def getOrCreate(self):
        return self

    def wholeTextFiles(self, pattern, minPartitions):
        names = sorted(glob.glob(pattern))
        files = [(name, open(name, encoding="utf-8", newline="").read()) for name in names]
        return self.parallelize(files)

    def parallelize(self, items):
        return RDD([items[0::2], items[1::2]])


SparkSession.builder = SparkSession()
