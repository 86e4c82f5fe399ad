"""A session of Spark: two cores of this machine, or the cluster that SPARK_MASTER names."""

import os
import shutil

import pytest


@pytest.fixture(scope="session")
def spark(tmp_path_factory):
    sql = pytest.importorskip("pyspark.sql", reason="these tests need pyspark")
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("these tests need Java 17")
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    settings = {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        # So small that compiling well takes longer than it spares.
        "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1",
        "spark.log.level": "ERROR",
        "spark.sql.shuffle.partitions": "2",
        "spark.sql.warehouse.dir": str(tmp_path_factory.mktemp("warehouse")),
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
    }
    builder = sql.SparkSession.builder.master(os.environ.get("SPARK_MASTER", "local[2]"))
    session = builder.config(map=settings).getOrCreate()
    yield session
    session.stop()
